import { flushSync } from 'react-dom'
import { formatBytes } from '../../review/format.ts'
import { useExport } from '../out/useExport.ts'
import { standingOf, type Standing } from '../standing.ts'
import { picturesHeld, type ReviewId, type StudioContext } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { formatHeld } from './memoryLimit.ts'

export type OffersProps = {
  /** Told once something was given back, and the button that was pressed may be gone. */
  onReleased: () => void
}

/** What can be given back: of what is decided, and of nothing else. */
export function Offers({ onReleased }: OffersProps) {
  const { studio, images } = useStudio()
  const approved = useReviews((context) => idsOf(context, 'approved'))
  const rejected = useReviews((context) => idsOf(context, 'rejected'))
  const { state, save } = useExport()

  const taken = (ids: ReviewId[]) =>
    formatHeld(images.bytesOf(picturesHeld(studio.getSnapshot().context, ids)))
  const release = (ids: ReviewId[]) => {
    flushSync(() => studio.send({ type: 'reviews.removed', ids }))
    onReleased()
  }
  /** What was decided otherwise while it was saved stays. */
  const saveAndRelease = async () => {
    const saved = await save()
    const still = idsOf(studio.getSnapshot().context, 'approved')
    const ids = saved.filter((id) => still.includes(id))
    if (ids.length > 0) release(ids)
  }

  return (
    <>
      {state.kind === 'writing' ? (
        <>
          <p className="hint">
            Saving {formatBytes(state.bytes)} of {formatBytes(state.of)}
          </p>
          <button className="button" onClick={state.cancel}>
            Cancel saving
          </button>
        </>
      ) : (
        <>
          {approved.length > 0 && (
            <button className="button" onClick={() => void saveAndRelease()}>
              Download {approved.length} approved and release{' '}
              <span className="hint">{taken(approved)}</span>
            </button>
          )}
          {state.said && <p className="hint">{state.said}</p>}
        </>
      )}
      {rejected.length > 0 && (
        <button className="button" onClick={() => release(rejected)}>
          Release {rejected.length} rejected <span className="hint">{taken(rejected)}</span>
        </button>
      )}
      {approved.length + rejected.length === 0 && (
        <p className="hint">Nothing can be released before it is decided.</p>
      )}
    </>
  )
}

const idsOf = ({ entries }: StudioContext, standing: Standing): ReviewId[] =>
  entries.filter((entry) => standingOf(entry) === standing).map(({ id }) => id)
