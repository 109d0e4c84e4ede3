import type { Failure } from '../contract/failure.ts'
import type { Completed, Phase } from '../contract/generateEvent.ts'
import type { Order } from '../generation/createGeneration.ts'
import type { DrawnPicture } from '../generation/takeInPicture.ts'
import type { ImageId } from '../images/createImageStore.ts'
import type { Origin, Version } from './version.ts'

/** A version on its way. Times are in milliseconds since the epoch. */
export type Drawing = {
  /** The number that the version will have. */
  number: number
  origin: Origin
  order: Order
  startedAt: number
  progress: Progress
}

/** How far the present attempt is. */
export type Progress = {
  /** Nothing before the first attempt has started. */
  attempt?: { attempt: number; of: number }
  phase?: Phase
  preview?: { imageId: ImageId; index: number }
  /** The attempt has failed; the next one starts at `dueAt`. */
  retry?: { dueAt: number; failure: Failure }
}

type Plan = Pick<Drawing, 'origin' | 'order'>

/** The same once more, its change included if it was one. */
export const planAgain = ({ id, order }: Version): Plan => ({
  origin: { kind: 'regenerated', from: id },
  order,
})

/** @param feedback what should change, in the person's words. */
export const planChange = ({ id, order }: Version, feedback: string): Plan => ({
  origin: { kind: 'changed', from: id },
  order: { ...order, change: { feedback, imageId: id } },
})

export const startDrawing = (plan: Plan, versions: readonly Version[]): Drawing => ({
  ...plan,
  number: versions.length + 1,
  startedAt: Date.now(),
  progress: {},
})

/** A drawing that has come to its picture. */
export const toVersion = (
  { number, origin, order, startedAt }: Drawing,
  { picture: { imageId, ...picture }, details }: Finished,
): Version => ({
  id: imageId,
  number,
  origin,
  order,
  picture,
  details,
  tookMs: Date.now() - startedAt,
})

export type Finished = { picture: DrawnPicture; details: Omit<Completed, 'image'> }
