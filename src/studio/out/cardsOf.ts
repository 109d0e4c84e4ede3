import { standingIn } from '../../contract/numbersOf.ts'
import type { Encoded, ImageStore } from '../../images/createImageStore.ts'
import { pictureWith } from '../../review/pictureWith.ts'
import { snapshotOf } from '../studioContext.ts'
import type { Recorded } from './recordsOf.ts'

/** A picture of a contact sheet and what stands below it. */
export type Card = {
  prompt: string
  /** Version 2, approved by Ada */
  verdict: string
  /** The beginning of its SHA-256. */
  digest: string
  isApproved: boolean
  /** The very bytes, where they are still held. */
  picture?: Encoded
  edges: { width: number; height: number }
}

export type Choice = 'approved' | 'all'

/**
 * A card for each approved review whose picture is held; or for every review that has a picture:
 * the decided version, or else the last.
 */
export const cardsOf = (
  recorded: readonly Recorded[],
  images: ImageStore,
  choice: Choice,
): Card[] =>
  recorded
    .filter(({ record, entry }) => choice === 'all' || (entry && record.outcome === 'approved'))
    .flatMap((one) => toCard(one, images))

function toCard({ record, entry }: Recorded, images: ImageStore): Card[] {
  const decision = standingIn(record)
  const decided = record.versions.find(({ number }) => number === decision?.version)
  const version = decided ?? record.versions.at(-1)
  if (!version) return []
  const { sha256, width, height } = version.picture
  const by = decision?.by && ` by ${decision.by}`
  return [
    {
      prompt: version.prompt,
      verdict: `Version ${version.number}, ${record.outcome}${by ?? ''}`,
      digest: sha256.slice(0, 12),
      isApproved: record.outcome === 'approved',
      edges: { width, height },
      ...(entry && { picture: images.encoded(pictureWith(snapshotOf(entry).context, sha256)) }),
    },
  ]
}
