import { snapshotOf, type ReviewId, type StudioContext } from '../studioContext.ts'
import type { Studio } from '../useStudio.ts'
import { planArchive } from './planArchive.ts'
import { recordsOf } from './recordsOf.ts'
import { chooseTarget, writeArchive, type WriteProgress } from './writeArchive.ts'

type Exporting = { signal: AbortSignal; onProgress: (progress: WriteProgress) => void }

/**
 * Saves all approved pictures with the records of all reviews and a manifest, as one archive, and
 * tells the approved reviews that they are downloaded. A click must have come right before.
 *
 * @returns the reviews whose approved pictures are in the archive, and still are the approved ones.
 * @throws DOMException `AbortError` if the person chooses no file, or by the signal.
 */
export async function exportApproved(
  { studio, images }: Pick<Studio, 'studio' | 'images'>,
  exporting: Exporting,
): Promise<ReviewId[]> {
  const target = await chooseTarget(`proofroom-${new Date().toLocaleDateString('sv')}.zip`)
  const now = Date.now()
  const { context } = studio.getSnapshot()
  const approved = approvedIn(context)
  await writeArchive(await planArchive(recordsOf(context, now), images, now), target, exporting)
  // What was decided otherwise in the meantime is not in the archive as it stands now.
  const saved = approvedIn(studio.getSnapshot().context).filter(({ id, versionId }) =>
    approved.some((one) => one.id === id && one.versionId === versionId),
  )
  for (const { review } of saved) review.send({ type: 'image.downloaded' })
  return saved.map(({ id }) => id)
}

const approvedIn = ({ entries }: StudioContext) =>
  entries.flatMap((entry) => {
    const { decision } = snapshotOf(entry).context
    return decision?.verdict === 'approved' ? [{ ...entry, versionId: decision.versionId }] : []
  })
