import type { Failure } from '../contract/failure.ts'
import type { RefusalReason } from './refusals.ts'
import type { VersionId } from './version.ts'

/** What the person should know about what just happened; it goes when it no longer holds. */
export type Notice =
  | { kind: 'failed'; failure: Failure; attempts: number }
  /** `hadBegun`: the provider was drawing by then. */
  | { kind: 'cancelled'; hadBegun: boolean }
  | { kind: 'refused'; reason: RefusalReason }

/** Whether the person is asked to go beyond the budget. */
export const isAskingForMore = (notice: Notice | null): boolean =>
  notice?.kind === 'refused' && notice.reason === 'over_budget'

/** What a person asked for in vain, at a time in milliseconds since the epoch. */
export type Refusal = {
  at: number
  /** The name that the person had given by then; may be empty. */
  by: string
  /** The type of the event. */
  request: string
  reason: RefusalReason
  /** The version that it was about, where it was about one. */
  versionId: VersionId | null
}
