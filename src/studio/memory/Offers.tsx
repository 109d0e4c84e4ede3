import { flushSync } from 'react-dom'
import { standingOf, type Standing } from '../standing.ts'
import { picturesHeld, type Entry, type ReviewId } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { formatHeld } from './memoryLimit.ts'

type OffersProps = {
  /** Told once something was given back, and the button that was pressed may be gone. */
  onReleased: () => void
}

/** What can be given back: of what is decided, and of nothing else. */
export function Offers({ onReleased }: OffersProps) {
  const { studio, images } = useStudio()
  const rejected = useReviews(({ entries }) => idsOf(entries, 'rejected'))
  const taken = (ids: ReviewId[]) =>
    formatHeld(images.bytesOf(picturesHeld(studio.getSnapshot().context, ids)))
  const release = (ids: ReviewId[]) => {
    flushSync(() => studio.send({ type: 'reviews.removed', ids }))
    onReleased()
  }
  if (!rejected.length) return <p className="hint">What is undecided stays.</p>
  return (
    <>
      <button className="button" onClick={() => release(rejected)}>
        Release {rejected.length} rejected
        <span className="hint">{taken(rejected)}</span>
      </button>
    </>
  )
}

const idsOf = (entries: readonly Entry[], standing: Standing): ReviewId[] =>
  entries.filter((entry) => standingOf(entry) === standing).map(({ id }) => id)
