import * as v from 'valibot'
import { limits } from '../contract/limits.ts'
import { settingsEntries, type Settings } from '../contract/settings.ts'
import type { Row } from './batch.ts'
import { priorities } from './priority.ts'

const count = new Intl.NumberFormat('en')

const promptSchema = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('is empty'),
  v.maxLength(
    limits.promptLength,
    ({ received }) =>
      `has ${count.format(Number(received))} characters; ${count.format(limits.promptLength)} are the most`,
  ),
  v.check(
    (prompt) => !prompt.includes('\ufffd'),
    'has characters that are not UTF-8; save the file as UTF-8',
  ),
)
const candidatesProblem = `must be a whole number from 1 to ${limits.candidates}`
const candidatesSchema = v.pipe(
  v.number(candidatesProblem),
  v.integer(candidatesProblem),
  v.minValue(1, candidatesProblem),
  v.maxValue(limits.candidates, candidatesProblem),
)
const prioritySchema = v.picklist(priorities, `must be one of: ${priorities.join(', ')}`)

const schemas = {
  prompt: promptSchema,
  ...settingsEntries,
  candidates: candidatesSchema,
  priority: prioritySchema,
}
export type FieldName = keyof typeof schemas

/** What can be said of a prompt, in the order in which people are told of it. */
export const fieldNames = Object.keys(schemas) as FieldName[]

/** The field that is meant, however it is written: `Image model`, `image_model`. */
export const fieldCalled = (name: string): FieldName | undefined =>
  fieldNames.find((field) => bare(field) === bare(name))

const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

/** Values as a file has them, by field; blank ones say nothing. */
export type Fields = Partial<Record<FieldName, unknown>>

/** @returns the row, or what is wrong with it, in words. */
export function readFields(line: number, fields: Fields): Row | string {
  const read: Record<string, unknown> = {}
  const problems: string[] = []
  for (const name of fieldNames) {
    const value = name === 'prompt' ? (fields.prompt ?? '') : asMeant(name, fields[name])
    if (value === undefined) continue
    const result = v.safeParse(schemas[name], value)
    if (result.success) read[name] = result.output
    else problems.push(`${name === 'prompt' ? 'the prompt' : name} ${result.issues[0].message}`)
  }
  return problems.length > 0 ? problems.join('; ') : toRow(line, read as ReadFields)
}

type ReadFields = Partial<Settings> & Pick<Row, 'prompt' | 'candidates' | 'priority'>

function toRow(line: number, { prompt, candidates, priority, ...settings }: ReadFields): Row {
  return {
    line,
    prompt,
    settings,
    ...(candidates && { candidates }),
    ...(priority && { priority }),
  }
}

/** A value in the terms of its field: numbers as numbers, sizes and choices as they are spelled. */
function asMeant(name: FieldName, value: unknown): unknown {
  if (value === null) return undefined
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (text === '') return undefined
  if (name === 'imageModel') return text
  if (/^\d{1,4}$/.test(text)) return Number(text)
  return text.toLowerCase().replace(/\s*[x×]\s*/, name === 'size' ? 'x' : '$&')
}
