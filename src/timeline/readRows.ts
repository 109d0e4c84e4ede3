import type { Entry } from './entry.ts'
import type { Told, Words } from './words.ts'

export type Row = {
  entry: Entry
  told: Told
  /** The states before, where they were others. */
  before: string
  /** How long it lasted in milliseconds, where it is something that lasts; `null` while it does. */
  tookMs: number | null | undefined
}

/** @returns what a timeline shows, the newest first. */
export function readRows(entries: readonly Entry[], { tell }: Words): Row[] {
  const next = new Map<string, number>()
  return entries.toReversed().map((entry, index, newestFirst) => {
    const told = tell(entry)
    const end = told.lastsUntil && earliest(told.lastsUntil, next)
    next.set(entry.event.type, entry.at)
    const before = newestFirst[index + 1]?.states.join(', ') ?? ''
    return { entry, told, before, tookMs: told.lastsUntil && (end ? end - entry.at : null) }
  })
}

function earliest(types: readonly string[], next: ReadonlyMap<string, number>) {
  const times = types.flatMap((type) => next.get(type) ?? [])
  return times.length ? Math.min(...times) : undefined
}
