import { snapshotOf, type ReviewId, type StudioContext } from '../studioContext.ts'
import type { Studio } from '../useStudio.ts'
import { planArchive } from './planArchive.ts'
import { recordsOf } from './recordsOf.ts'
import { chooseTarget, writeArchive, type WriteProgress } from './writeArchive.ts'

type Exporting = { signal: AbortSignal; onProgress: (progress: WriteProgress) => void }

/** What an archive has in it. */
export type Saved = {
  /** How many approved pictures, not counting what they were drawn from. */
  pictures: number
  records: number
  /** The reviews whose approved pictures they are, as far as they still are the approved ones. */
  ids: ReviewId[]
  /** Whether the file is whole; what is handed to the browser's downloads can still be called off. */
  isWritten: boolean
}

/**
 * Saves all approved pictures with the records of all reviews and a manifest, as one archive, and
 * tells the approved reviews that they are downloaded. A click must have come right before.
 *
 * @throws DOMException `AbortError` if the person chooses no file, or by the signal.
 */
export async function exportApproved(
  { studio, images }: Pick<Studio, 'studio' | 'images'>,
  exporting: Exporting,
): Promise<Saved> {
  const target = await chooseTarget(`proofroom-${new Date().toLocaleDateString('sv')}.zip`)
  const now = Date.now()
  const { context } = studio.getSnapshot()
  const approved = approvedIn(context)
  const recorded = recordsOf(context, now)
  await writeArchive(await planArchive(recorded, images, now), target, exporting)
  // What was decided otherwise in the meantime is not in the archive as it stands now.
  const still = approvedIn(studio.getSnapshot().context).filter(({ id, versionId }) =>
    approved.some((one) => one.id === id && one.versionId === versionId),
  )
  for (const { review } of still) review.send({ type: 'image.downloaded' })
  return {
    pictures: approved.length,
    records: recorded.length,
    ids: still.map(({ id }) => id),
    isWritten: 'createWritable' in target,
  }
}

const approvedIn = ({ entries }: StudioContext) =>
  entries.flatMap((entry) => {
    const { decision } = snapshotOf(entry).context
    return decision?.verdict === 'approved' ? [{ ...entry, versionId: decision.versionId }] : []
  })
