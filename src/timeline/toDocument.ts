import type { Entry } from './entry.ts'
import type { Recorded } from './recordHistory.ts'

/** Goes up when a reader of the document would have to be changed. */
const version = 1

/**
 * The timeline as a document of plain data. `version` tells its shape, which is that of `Entry`
 * with times in ISO 8601 (UTC); `dropped` counts entries that were too old to be kept.
 *
 * @param machine the id of the machine that it happened to.
 */
export function toDocument(machine: string, { entries, dropped }: Recorded): string {
  const document = { format: 'timeline', version, machine, dropped, entries: entries.map(toPlain) }
  return `${JSON.stringify(document, onlyFacts, 2)}\n`
}

const toPlain = ({ at, until, ...entry }: Entry) => ({
  ...entry,
  at: new Date(at).toISOString(),
  until: new Date(until).toISOString(),
})

/** Keeps bytes out, and of an error what happened without where in the code. */
function onlyFacts(_key: string, value: unknown): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message }
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return '[bytes]'
  if (typeof value === 'string' && /^data:[^,]*;base64,/.test(value)) return '[bytes]'
  return value
}
