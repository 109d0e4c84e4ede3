import type { Failure } from '../contract/failure.ts'
import type { GenerationEvent } from '../generation/createGeneration.ts'
import type { ImageId } from '../images/createImageStore.ts'
import type { Settings } from '../contract/settings.ts'
import type { Reference } from '../references/reference.ts'
import type { ChangeEvent } from './changeDraft.ts'
import type { RefusalReason } from './refusals.ts'
import type { ReviewContext } from './reviewContext.ts'
import type { Seen, VersionId } from './version.ts'

/** Says what the session will have cost with it, at most, in US dollars, where somebody knows. */
export type Costly = { totalUsd?: number | undefined }

/** The answers to the one question of judging; each names the version that was on screen. */
export type DecisionEvent = Seen &
  Costly & {
    type:
      | 'image.approved'
      | 'image.rejected'
      | 'regeneration.requested'
      | 'changes.requested'
      | 'redraw.requested'
  }

/** What a person does. */
export type PersonEvent =
  | { type: 'prompt.changed'; prompt: string }
  | { type: 'settings.changed'; settings: Partial<Settings> }
  | { type: 'budget.changed'; budget: string }
  | { type: 'candidates.changed'; candidates: number }
  | { type: 'reference.added'; reference: Reference }
  | { type: 'reference.removed'; id: ImageId }
  /** `to` is its new place, from 0. */
  | { type: 'reference.moved'; id: ImageId; to: number }
  | ({ type: 'prompt.submitted' } & Costly)
  | { type: 'overrun.allowed' }
  | { type: 'overrun.declined' }
  | { type: 'generation.cancelled' }
  | ({ type: 'drawing.retried' } & Costly)
  | { type: 'version.selected'; versionId: VersionId }
  | { type: 'drawing.watched' }
  | ChangeEvent
  | DecisionEvent
  | { type: 'decision.annotated'; note: string }
  | { type: 'reviewer.named'; name: string }
  | { type: 'image.downloaded' }
  | { type: 'decision.undone' }
  | { type: 'review.restarted' }

/** What the stage tells: a picture can be seen. */
type StageEvent = { type: 'version.shown'; versionId: VersionId }

/** What the studio tells: it is this review's turn to draw; someone comes from another review to it. */
export type StudioEvent =
  { type: 'turn.given' } | { type: 'person.arrived'; reviewer: string; budget: string }

export type ReviewEvent = PersonEvent | StageEvent | StudioEvent | GenerationEvent

/** What a review tells the studio that it is in. */
export type ReviewReport =
  | { type: 'turn.wanted' }
  | { type: 'turn.ended' }
  | { type: 'review.judged' }
  /** It starts over. Its bills stay with it. */
  | { type: 'review.given_up'; context: ReviewContext }
  /** `until`: when it is tried again, in milliseconds since the epoch; nothing if it is not. */
  | { type: 'attempt.failed'; failure: Failure; until: number | null }

/** Told to whoever listens when the machine does not do what it was asked to. */
export type ReviewEmitted = { type: 'request.refused'; reason: RefusalReason }
