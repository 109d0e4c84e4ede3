import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { standingIn } from '../../src/contract/numbersOf.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { referencesOf } from '../../src/contract/referencesOf.ts'
import { aboutOutside } from './aboutChange.ts'
import { contradictions } from './contradictions.ts'
import { mismatches } from './mismatches.ts'
import { parseRecord } from './parseDocument.ts'

export type Findings = {
  /** Why nothing could be checked. */
  unreadable?: string
  /** What does not match, each in a sentence; none if all that is here does. */
  problems: string[]
  /** The files that are not there and need not be: of references, and versions that nobody approved. */
  absent: string[]
  /** The files whose bytes are those of the record. */
  matching: string[]
  /** Pictures in the record's folder that it does not know. */
  surplus: string[]
}

/**
 * Holds a record against itself and against the pictures that lie beside it.
 *
 * @param path the record's file, or the folder with it: `record.json`, or the only one that is
 * called as the page saves it by itself.
 * @param isReleased the approved picture is known to be no longer there.
 */
export async function checkRecord(
  path: string,
  { isReleased }: { isReleased?: boolean | undefined } = {},
): Promise<Findings> {
  const findings: Findings = { problems: [], absent: [], matching: [], surplus: [] }
  const file = await locate(path)
  const text = file && (await readFile(file, 'utf8').catch(() => undefined))
  if (!file || text === undefined)
    return { ...findings, unreadable: `There is no record at ${path}.` }
  const record = parseRecord(text)
  if (typeof record === 'string') return { ...findings, unreadable: record }
  findings.problems.push(...contradictions(record))
  const read = (name: string) => readFile(join(dirname(file), name))
  const intact = new Map<number, string>()
  for (const version of record.versions) {
    const { picture, number } = version
    const bytes = await read(picture.file).catch(() => undefined)
    const missing = isReleased ? [] : absence(number, record)
    const problems = bytes ? await mismatches(picture, bytes) : missing
    findings.problems.push(...problems)
    if (problems.length) continue
    ;(bytes ? findings.matching : findings.absent).push(picture.file)
    const before = version.change && intact.get(version.change.version)
    if (bytes) intact.set(number, picture.file)
    if (before && bytes)
      findings.problems.push(...(await aboutOutside(version, await read(before), bytes)))
  }
  for (const reference of referencesOf(record)) {
    const bytes = await read(reference.file).catch(() => undefined)
    const problems = bytes ? await mismatches(reference, bytes) : []
    findings.problems.push(...problems)
    if (!problems.length) (bytes ? findings.matching : findings.absent).push(reference.file)
  }
  findings.surplus.push(...(await unknownPictures(path, record)))
  return findings
}

/** Beside a record that was given by its own name lies whatever else lies there. */
async function unknownPictures(path: string, record: ReviewRecord): Promise<string[]> {
  const names = await readdir(path).catch(() => [])
  const pictures = [...record.versions.map(({ picture }) => picture), ...referencesOf(record)]
  const known = new Set(pictures.map(({ file }) => file))
  return names.filter((name) => /\.(png|jpe?g|webp)$/i.test(name) && !known.has(name)).sort()
}

async function locate(path: string): Promise<string | undefined> {
  const names = await readdir(path).catch(() => undefined)
  if (!names) return path
  if (names.includes('record.json')) return join(path, 'record.json')
  const [name, ...others] = names.filter((name) => name.endsWith('-record.json'))
  return name && !others.length ? join(path, name) : undefined
}

/** A picture may be left out unless it is the one that was approved. */
function absence(number: number, record: ReviewRecord): string[] {
  const decision = standingIn(record)
  const isApproved = decision?.verdict === 'approved' && decision.version === number
  return isApproved ? [`The picture of version ${number}, which was approved, is not there.`] : []
}
