import type { ReviewRecord } from './record.ts'

/** The reference pictures that have a file beside a record, each once. */
export function referencesOf({ versions }: ReviewRecord) {
  const all = versions
    .flatMap(({ references = [] }) => references)
    .flatMap(({ file, ...reference }) => (file === undefined ? [] : [{ file, ...reference }]))
  return [...new Map(all.map((reference) => [reference.file, reference])).values()]
}
