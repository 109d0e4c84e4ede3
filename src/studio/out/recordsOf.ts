import type { ReviewRecord } from '../../contract/record.ts'
import { toRecord } from '../../review/toRecord.ts'
import { snapshotOf, type Entry, type StudioContext } from '../studioContext.ts'

/** What is known of a review, and the review itself as long as its pictures are held. */
export type Recorded = { record: ReviewRecord; entry?: Entry }

/**
 * The records of all reviews in which anything was asked for, in the order of the list; then of
 * those whose pictures have been given up.
 *
 * @param now in milliseconds since the epoch.
 */
export function recordsOf({ entries, past }: StudioContext, now = Date.now()): Recorded[] {
  const held = entries.map((entry) => ({
    record: toRecord(snapshotOf(entry).context, now),
    entry,
  }))
  const givenUp = past.map(({ context, at }) => ({ record: toRecord(context, at) }))
  return [...held, ...givenUp].filter(
    ({ record: { versions, unfinished } }) => versions.length + unfinished.length > 0,
  )
}
