import type { Failure } from '../contract/failure.ts'
import type { Phase } from '../contract/generateEvent.ts'
import type { Bill } from '../contract/prices.ts'
import type { Details, Order } from '../generation/createGeneration.ts'
import type { DrawnPicture } from '../generation/takeInPicture.ts'
import type { ImageId } from '../images/createImageStore.ts'
import type { Reference } from '../references/reference.ts'
import { toChange, type ChangeDraft } from './changeDraft.ts'
import type { Attempt, Origin, Version, VersionId } from './version.ts'

/** A version on its way. Times are in milliseconds since the epoch. */
export type Drawing = {
  /** The number that the version will have. */
  number: number
  origin: Origin
  order: Order
  /** When its turn came; before that, when it was asked for. */
  startedAt: number
  attempts: Attempt[]
  progress: Progress
  /** The version that is looked at meanwhile; nothing while the drawing is watched. */
  lookedAtId: VersionId | null
}

/** How far the present attempt is. */
export type Progress = {
  /** Nothing before the first attempt has started. */
  attempt?: { attempt: number; of: number }
  phase?: Phase
  preview?: { imageId: ImageId; index: number }
  /** The attempt has failed; the next one starts at `dueAt`. */
  retry?: Retry
}

type Retry = { dueAt: number; failure: Failure }

/** A drawing that ended without a picture, at a time in milliseconds since the epoch. */
export type UnfinishedDrawing = Pick<
  Drawing,
  'number' | 'origin' | 'order' | 'startedAt' | 'attempts'
> & {
  endedAt: number
  /** Why; nothing if the person cancelled it. */
  failure?: Failure
}

type Plan = Pick<Drawing, 'origin' | 'order'>

/** What is written, set and laid beside it. */
export const planFirst = ({
  prompt,
  settings,
  references,
}: Order & { references: readonly Reference[] }): Plan => ({
  origin: { kind: 'first' },
  order: { prompt, settings, ...(references.length > 0 && { references }) },
})

/** One more like the first, before anything is judged. */
export const planCandidate = ({ id, order }: Version): Plan => ({
  origin: { kind: 'candidate', from: id },
  order,
})

/** What led to no picture, once more. */
export const planRetry = ({ origin, order }: UnfinishedDrawing): Plan => ({ origin, order })

/** The same once more, its change included if it was one. */
export const planAgain = ({ id, order }: Version): Plan => ({
  origin: { kind: 'regenerated', from: id },
  order,
})

export const planChange = ({ id, order }: Version, draft: ChangeDraft): Plan => ({
  origin: { kind: 'changed', from: id },
  order: { ...order, change: { ...toChange(draft), imageId: id } },
})

/** Nothing of the judged picture goes along, but what was set and laid beside its prompt. */
export const planEdited = (
  { id, order: { settings, references } }: Version,
  prompt: string,
): Plan => ({
  origin: { kind: 'edited', from: id },
  order: { prompt, settings, ...(references && { references }) },
})

export const startDrawing = (plan: Plan, versions: readonly Version[]): Drawing => ({
  ...plan,
  number: versions.length + 1,
  startedAt: Date.now(),
  attempts: [],
  progress: {},
  lookedAtId: null,
})

/** Its turn has come: until now it only waited. */
export const takeTurn = (drawing: Drawing): Drawing => ({ ...drawing, startedAt: Date.now() })

/** An attempt starts from nothing, whatever the one before had to show. */
export const startAttempt = (
  { attempts, ...drawing }: Drawing,
  { attempt, of }: { attempt: number; of: number },
): Drawing => ({
  ...drawing,
  attempts: [...attempts, { attempt, startedAt: Date.now() }],
  progress: { attempt: { attempt, of } },
})

/** The attempt under way has failed; the next one starts at `dueAt`. */
export const scheduleRetry = (drawing: Drawing, retry: Retry): Drawing => ({
  ...drawing,
  attempts: withFailure(drawing.attempts, retry.failure),
  progress: { ...drawing.progress, retry },
})

/** @param failure why there is no picture; none if the person cancelled. */
export const toUnfinished = (
  { number, origin, order, startedAt, attempts }: Drawing,
  failure?: Failure,
): UnfinishedDrawing => ({
  number,
  origin,
  order,
  startedAt,
  attempts: failure ? withFailure(attempts, failure) : attempts,
  endedAt: Date.now(),
  ...(failure && { failure }),
})

const withFailure = (attempts: Attempt[], failure: Failure) =>
  attempts.map((attempt, index) =>
    index === attempts.length - 1 ? { ...attempt, failure } : attempt,
  )

/** A drawing that has come to its picture. */
export const toVersion = (
  { number, origin, order, startedAt, attempts }: Drawing,
  { picture: { imageId, ...picture }, details }: Finished,
): Version => ({
  id: imageId,
  number,
  origin,
  order,
  startedAt,
  attempts,
  picture,
  details,
  tookMs: Date.now() - startedAt,
})

/** What there is to pay for. */
export const toBill = ({ details: { provider, imageModel, usage } }: Version): Bill => ({
  provider,
  imageModel,
  ...(usage && { usage }),
})

export type Finished = { picture: DrawnPicture; details: Details }
