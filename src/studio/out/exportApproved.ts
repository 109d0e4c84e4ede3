import type { ReviewActor } from '../../review/RoomContext.ts'
import type { VersionId } from '../../review/version.ts'
import { snapshotOf, type ReviewId } from '../studioContext.ts'
import type { Studio } from '../useStudio.ts'
import { planArchive } from './planArchive.ts'
import { recordsOf } from './recordsOf.ts'
import { chooseTarget, writeArchive, type WriteProgress } from './writeArchive.ts'

type Exporting = { signal: AbortSignal; onProgress: (progress: WriteProgress) => void }

/**
 * Saves all approved pictures with the records of all reviews and a manifest, as one archive, and
 * tells the approved reviews that they are downloaded. A click must have come right before.
 *
 * @returns the reviews whose approved pictures are in the archive.
 * @throws DOMException `AbortError` if the person chooses no file, or by the signal.
 */
export async function exportApproved(
  { studio, images }: Pick<Studio, 'studio' | 'images'>,
  exporting: Exporting,
): Promise<ReviewId[]> {
  const target = await chooseTarget(`proofroom-${new Date().toLocaleDateString('sv')}.zip`)
  const now = Date.now()
  const { context } = studio.getSnapshot()
  const approved = context.entries.flatMap((entry) => {
    const { decision } = snapshotOf(entry).context
    return decision?.verdict === 'approved' ? [{ ...entry, versionId: decision.versionId }] : []
  })
  await writeArchive(await planArchive(recordsOf(context, now), images, now), target, exporting)
  for (const { review, versionId } of approved) noteDownloaded(review, versionId)
  return approved.map(({ id }) => id)
}

/** Unless it was decided otherwise in the meantime. */
function noteDownloaded(review: ReviewActor, versionId: VersionId) {
  const { context } = review.getSnapshot()
  if (context.decision?.verdict === 'approved' && context.decision.versionId === versionId)
    review.send({ type: 'image.downloaded' })
}
