import type { Failure } from '../contract/failure.ts'
import type { Details, Order } from '../generation/createGeneration.ts'
import type { DrawnPicture } from '../generation/takeInPicture.ts'
import type { ImageId } from '../images/createImageStore.ts'

/** Names a version; its picture has the same id in the image store. */
export type VersionId = ImageId

/** What a version came from. */
export type Origin =
  | { kind: 'first' }
  /** Drawn from the same order as the first, before anything was judged. */
  | { kind: 'candidate'; from: VersionId }
  | { kind: 'regenerated'; from: VersionId }
  | { kind: 'changed'; from: VersionId }
  /** Drawn from an edited prompt. */
  | { kind: 'edited'; from: VersionId }

/** One call to the provider; without a failure it was the last, or is under way. */
export type Attempt = {
  /** From 1. */
  attempt: number
  /** In milliseconds since the epoch. */
  startedAt: number
  failure?: Failure
}

/** One finished picture and how it came to be. */
export type Version = {
  id: VersionId
  /** As people count them, from 1. */
  number: number
  origin: Origin
  order: Order
  /** In milliseconds since the epoch. */
  startedAt: number
  attempts: Attempt[]
  picture: Omit<DrawnPicture, 'imageId'>
  details: Details
  /** From the click to the picture, in milliseconds. */
  tookMs: number
}

/** What a decision is about: a version, and the very bytes that were seen. */
export type Seen = { versionId: VersionId; sha256: string }

export type Verdict = 'approved' | 'rejected'

/** The decision that ended a review. */
export type Decision = Seen & {
  verdict: Verdict
  /** In milliseconds since the epoch. */
  at: number
  /** The reviewer's name, in their own words; empty if they gave none. */
  by: string
  /** Why, in their own words; may be empty. */
  note: string
}

/** A decision that was taken back, at a time in milliseconds since the epoch, and by whom. */
export type UndoneDecision = Decision & { undoneAt: number; undoneBy: string }

/** @throws Error if there is no such version. */
export function findVersion(versions: readonly Version[], id: VersionId | null): Version {
  const version = versions.find((candidate) => candidate.id === id)
  if (!version) throw new Error(`There is no version ${id ?? 'selected'}`)
  return version
}

/** @throws Error if there is none yet. */
export const firstOf = (versions: readonly Version[]): Version =>
  findVersion(versions, versions[0]?.id ?? null)

/** What a version is, in words: `Changed from version 2`. */
export function describeOrigin(origin: Origin, versions: readonly Version[]): string {
  if (origin.kind === 'first') return 'The first version'
  const { number } = findVersion(versions, origin.from)
  return {
    candidate: `Another candidate beside version ${number}`,
    changed: `Changed from version ${number}`,
    regenerated: `Version ${number}, drawn again`,
    edited: `Version ${number}’s prompt, edited`,
  }[origin.kind]
}

/** The ids of the versions that lead to an origin. */
export function lineageOf(
  versions: readonly Version[],
  origin: Origin | undefined,
): Set<VersionId> {
  if (!origin || origin.kind === 'first') return new Set()
  return lineageOf(versions, findVersion(versions, origin.from).origin).add(origin.from)
}

/** Whether what is behind a picture may show through: as it was drawn, or else as it was asked for. */
export const isTransparent = ({ details, order }: Pick<Version, 'order'> & Partial<Version>) =>
  (details?.background ?? order.settings.background) === 'transparent'
