import type { Completed } from '../contract/generateEvent.ts'
import type { Order } from '../generation/createGeneration.ts'
import type { DrawnPicture } from '../generation/takeInPicture.ts'
import type { ImageId } from '../images/createImageStore.ts'

/** Names a version; its picture has the same id in the image store. */
export type VersionId = ImageId

/** What a version came from. */
export type Origin =
  | { kind: 'first' }
  | { kind: 'regenerated'; from: VersionId }
  | { kind: 'changed'; from: VersionId }

/** One finished picture and how it came to be. */
export type Version = {
  id: VersionId
  /** As people count them, from 1. */
  number: number
  origin: Origin
  order: Order
  picture: Omit<DrawnPicture, 'imageId'>
  details: Omit<Completed, 'image'>
  /** From the click to the picture, in milliseconds. */
  tookMs: number
}

/** What a decision is about: a version, and the very bytes that were seen. */
export type Seen = { versionId: VersionId; sha256: string }

export type Verdict = 'approved' | 'rejected'

/** The decision that ended a review. `at` is in milliseconds since the epoch. */
export type Decision = Seen & { verdict: Verdict; at: number }

/** @throws Error if there is no such version. */
export function findVersion(versions: readonly Version[], id: VersionId | null): Version {
  const version = versions.find((candidate) => candidate.id === id)
  if (!version) throw new Error(`There is no version ${id ?? 'selected'}`)
  return version
}

/** What a version is, in words: `Changed from version 2`. */
export function describeOrigin(origin: Origin, versions: readonly Version[]): string {
  if (origin.kind === 'first') return 'The first version'
  const { number } = findVersion(versions, origin.from)
  return origin.kind === 'changed'
    ? `Changed from version ${number}`
    : `Version ${number}, drawn again`
}
