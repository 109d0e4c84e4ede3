import type { ImageId } from '../images/createImageStore.ts'
import type { ReviewContext } from './reviewContext.ts'

/**
 * The picture with a digest that a review's record tells of: a version's, or one that went along.
 *
 * @throws Error if the review has no such picture.
 */
export function pictureWith({ versions }: ReviewContext, sha256: string): ImageId {
  const references = versions.flatMap(({ order }) => order.references ?? [])
  const given = references.find((reference) => reference.sha256 === sha256)
  const drawn = versions.find(({ picture }) => picture.sha256 === sha256)
  const id = (given ?? drawn)?.id
  if (id === undefined) throw new Error(`There is no picture with the digest ${sha256}`)
  return id
}
