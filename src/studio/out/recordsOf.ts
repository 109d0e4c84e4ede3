import type { ReviewRecord } from '../../contract/record.ts'
import type { ReviewContext } from '../../review/reviewContext.ts'
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
  const held = entries.flatMap((entry) => {
    const { context } = snapshotOf(entry)
    return hasRecord(context) ? [{ record: toRecord(context, now), entry }] : []
  })
  const givenUp = past
    .filter(({ context }) => hasRecord(context))
    .map(({ context, at }) => ({ record: toRecord(context, at) }))
  return [...held, ...givenUp]
}

/** Of how many reviews there are records. */
export const countRecords = ({ entries, past }: StudioContext): number =>
  [...entries.map(snapshotOf), ...past].filter(({ context }) => hasRecord(context)).length

/** Whether anything was asked for that has ended. */
export const hasRecord = ({ versions, unfinished }: ReviewContext): boolean =>
  versions.length + unfinished.length > 0
