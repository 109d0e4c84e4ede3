import { useSelector } from '@xstate/react'
import type { ReactNode } from 'react'
import { ActionButton } from '../review/ActionButton.tsx'
import { shorten } from '../review/format.ts'
import { findVersion } from '../review/version.ts'
import { entryOf, isReady, type Entry } from './studioContext.ts'
import { useReviews } from './useReviews.ts'
import { useStudio } from './useStudio.ts'

/** What was decided about the review before, where the next one came by itself: with the way back. */
export function JustDecided() {
  const entry = useReviews((context) => {
    const { entries, selectedId, cameFrom } = context
    if (!isReady(entryOf(context, selectedId))) return undefined
    return entries.find(({ id }) => id === cameFrom)
  })
  return entry && <Line entry={entry} />
}

function Line({ entry: { id, review } }: { entry: Entry }) {
  const { studio } = useStudio()
  const { decision, drawing, versions } = useSelector(review, ({ context }) => context)
  const goBack = () => studio.send({ type: 'review.selected', id })
  if (decision) {
    const { number, order } = findVersion(versions, decision.versionId)
    return (
      <Said words={`Version ${number} ${decision.verdict}`} prompt={order.prompt}>
        <ActionButton
          shortcut="undo"
          className="quiet"
          onClick={() => {
            review.send({ type: 'decision.undone' })
            goBack()
          }}
        >
          Undo
        </ActionButton>
      </Said>
    )
  }
  if (!drawing) return null
  return (
    <Said words={`Version ${drawing.number} asked for`} prompt={drawing.order.prompt}>
      <button className="button quiet" onClick={goBack}>
        Go back
      </button>
    </Said>
  )
}

type SaidProps = { words: string; prompt: string; children: ReactNode }

const Said = ({ words, prompt, children }: SaidProps) => (
  <div className="notice just-decided">
    <p>
      <strong>{words}</strong>
      <span dir="auto">{shorten(prompt, 60)}</span>
    </p>
    {children}
  </div>
)
