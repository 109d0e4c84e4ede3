import { isFull, type Batch, type Row } from './batch.ts'
import { fieldCalled, readFields, type Fields } from './readFields.ts'

/** Reads a JSON value from each line: an object with a `prompt` and any setting, or a text. */
export function readJsonLines(text: string): Batch {
  const batch: Batch = { rows: [], problems: [] }
  const told = new Set<string>()
  for (const [index, words] of text.split('\n').entries()) {
    if (isFull(batch)) break
    if (words.trim() === '') continue
    const line = index + 1
    const { row, unknown } = readLine(line, words)
    for (const name of unknown.filter((name) => !told.has(name))) {
      told.add(name)
      batch.problems.push({
        line,
        words: `“${name.slice(0, 40)}” is no setting, and left out`,
      })
    }
    if (typeof row === 'string') batch.problems.push({ line, words: row })
    else batch.rows.push(row)
  }
  return batch
}

type Line = { row: Row | string; unknown: string[] }

function readLine(line: number, words: string): Line {
  const value = parsed(words)
  if (typeof value === 'string') return { row: readFields(line, { prompt: value }), unknown: [] }
  if (value === undefined)
    return { row: 'it is no JSON; each line has a value of its own', unknown: [] }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { row: 'it is neither a text nor an object with a prompt', unknown: [] }
  const entries = Object.entries(value)
  const fields: Fields = Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const field = fieldCalled(name)
      return field ? [[field, value as unknown]] : []
    }),
  )
  const unknown = entries.map(([name]) => name).filter((name) => !fieldCalled(name))
  return { row: readFields(line, fields), unknown }
}

/** Nothing where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
