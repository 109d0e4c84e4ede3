import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ignoreSecond } from '../../controls/ignoreSecond.ts'
import { AskInPlace } from '../AskInPlace.tsx'
import { Asked } from '../Asked.tsx'
import { SavingProgress } from '../out/SavingProgress.tsx'
import { useExport } from '../out/useExport.ts'
import { standingOf, type Standing } from '../standing.ts'
import { picturesHeld, snapshotOf, type ReviewId, type StudioContext } from '../studioContext.ts'
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
  /** Handed to the browser's downloads, of which nobody else knows whether they are saved. */
  const [handed, setHanded] = useState<ReviewId[]>([])
  const asked = useReviews((context) => stillSaved(context, handed))
  const { state, save } = useExport()
  const button = useRef<HTMLButtonElement>(null)
  const isWriting = state.kind === 'writing'

  const taken = (ids: ReviewId[]) =>
    formatHeld(images.bytesOf(picturesHeld(studio.getSnapshot().context, ids)))
  const release = (ids: ReviewId[]) => {
    flushSync(() => studio.send({ type: 'reviews.removed', ids }))
    onReleased()
  }
  const saveAndRelease = async () => {
    setHanded([])
    const saved = await save()
    if (!saved?.ids.length) return
    if (saved.isWritten) release(saved.ids)
    else setHanded(saved.ids)
  }

  return (
    <>
      {(isWriting || approved.length > 0) && (
        <button
          {...ignoreSecond}
          ref={button}
          className="button"
          onClick={isWriting ? state.cancel : () => void saveAndRelease()}
        >
          {isWriting ? (
            'Cancel saving'
          ) : (
            <>
              Download {approved.length} approved and release{' '}
              <span className="hint">{taken(approved)}</span>
            </>
          )}
        </button>
      )}
      {isWriting && <SavingProgress bytes={state.bytes} of={state.of} />}
      {state.kind === 'idle' && state.said && <p className="hint">{state.said}</p>}
      {asked.length > 0 && (
        <Asked
          words={`Is the archive in your downloads? ${forGood}`}
          answer={`Saved: release ${asked.length}`}
          onAnswer={() => release(asked)}
          onClose={() => {
            button.current?.focus()
            setHanded([])
          }}
        />
      )}
      {rejected.length > 0 && (
        <AskInPlace
          question={() => forGood}
          answer={`Release ${rejected.length}`}
          onAnswer={() => release(rejected)}
        >
          Release {rejected.length} rejected <span className="hint">{taken(rejected)}</span>
        </AskInPlace>
      )}
      {approved.length + rejected.length === 0 && (
        <p className="hint">Nothing can be released before it is decided.</p>
      )}
    </>
  )
}

const forGood = 'Pictures that are released do not come back; their records stay.'

const idsOf = ({ entries }: StudioContext, standing: Standing): ReviewId[] =>
  entries.filter((entry) => standingOf(entry) === standing).map(({ id }) => id)

/** Those that are approved as they were saved. */
const stillSaved = ({ entries }: StudioContext, ids: readonly ReviewId[]): ReviewId[] =>
  entries
    .filter((entry) => ids.includes(entry.id) && standingOf(entry) === 'approved')
    .filter((entry) => !snapshotOf(entry).hasTag('unsaved'))
    .map(({ id }) => id)
