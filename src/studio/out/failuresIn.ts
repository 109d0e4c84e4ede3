import type { Numbers } from '../../contract/numbers.ts'
import type { ReviewRecord } from '../../contract/record.ts'

/** How often what failed, in the words in which a person was told of it. */
export function failuresIn(records: readonly ReviewRecord[], { failures }: Numbers) {
  const titles = titlesIn(records)
  const facts: Record<string, number> = {}
  for (const [kind, count] of Object.entries(failures)) {
    const title = titles.get(kind) ?? kind
    facts[title] = (facts[title] ?? 0) + count
  }
  return facts
}

const titlesIn = (records: readonly ReviewRecord[]) =>
  new Map<string, string>(
    records
      .flatMap(({ versions, unfinished }) => [
        ...unfinished,
        ...[...versions, ...unfinished].flatMap(({ attempts }) => attempts),
      ])
      .flatMap(({ failure }) => (failure ? [[failure.kind, failure.title]] : [])),
  )
