import type { Draft } from '../review/reviewContext.ts'
import type { Costly, ReviewReport } from '../review/reviewEvents.ts'
import type { Priority } from '../batch/priority.ts'
import type { Habits, ReviewId } from './studioContext.ts'

/** A prompt to be drawn, and what of the rest differs from the review on screen, or from the others. */
export type NewPrompt = Pick<Draft, 'prompt'> &
  Partial<Pick<Draft, 'settings' | 'candidates'> & { priority: Priority }>

/** What a person does with more than one review. */
export type StudioPersonEvent =
  /** They are ordered at once; `isAllowed` beyond the budget. */
  | ({ type: 'prompts.added'; prompts: readonly NewPrompt[]; priority: Priority } & Allowable)
  /** An empty one. */
  | { type: 'review.opened' }
  | { type: 'review.selected'; id: ReviewId }
  | { type: 'next.requested' }
  /** `to` is its new place, from 0. */
  | { type: 'review.moved'; id: ReviewId; to: number }
  | { type: 'review.prioritized'; id: ReviewId; priority: Priority }
  /** With their pictures. */
  | { type: 'reviews.removed'; ids: readonly ReviewId[] }
  | { type: 'queue.paused' }
  | { type: 'queue.resumed' }
  | { type: 'queue.cancelled' }
  /** Everything that failed is ordered once more. */
  | ({ type: 'failed.retried' } & Allowable)
  | { type: 'habits.changed'; habits: Partial<Habits> }

export type Allowable = Costly & { isAllowed?: true }

/** What a review tells, and which one it is. */
export type Told = ReviewReport & { id: ReviewId }

export type StudioEvent = StudioPersonEvent | Told

/** Told to whoever listens when the studio does not do what it was asked to. */
export type StudioEmitted = { type: 'request.refused'; reason: 'over_budget' }
