import { ArrowDown, ArrowUp } from 'lucide-react'
import { ActionButton } from '../../review/ActionButton.tsx'
import type { ReviewSnapshot } from '../../review/RoomContext.ts'
import { shortcuts } from '../../review/shortcuts.ts'
import { nextReady, onScreen, type Entry } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { closeSheet } from './closeSheet.ts'
import { neighbourIn } from './neighbourIn.ts'
import { rowId } from './rowId.ts'

/** Leads from one review to another: through those that are listed, and to the next to judge. */
export function QueueMoves({ entries }: { entries: readonly Entry[] }) {
  const { studio } = useStudio()
  const isWaitingForJudgement = useReviews((context) => nextReady(context) !== undefined)
  const isNothingToDoHere = useReviews((context) => isWithoutPrimary(onScreen(context)))

  const step = (by: 1 | -1) => {
    const entry = neighbourIn(entries, studio.getSnapshot().context, by)
    if (!entry) return
    // Before anything else takes the focus: another press of the key is to move on.
    document.getElementById(rowId(entry.id))?.focus()
    studio.send({ type: 'review.selected', id: entry.id })
  }
  return (
    <div className="queue-moves">
      <button
        className="icon-button"
        aria-label="Previous prompt"
        title="Previous prompt (K)"
        aria-keyshortcuts={shortcuts.previousReview.aria}
        onClick={() => step(-1)}
      >
        <ArrowUp className="icon" aria-hidden />
      </button>
      <button
        className="icon-button"
        aria-label="Next prompt"
        title="Next prompt (J)"
        aria-keyshortcuts={shortcuts.nextReview.aria}
        onClick={() => step(1)}
      >
        <ArrowDown className="icon" aria-hidden />
      </button>
      <ActionButton
        shortcut="nextReady"
        className={isWaitingForJudgement && isNothingToDoHere ? 'primary' : ''}
        aria-disabled={!isWaitingForJudgement || undefined}
        title={isWaitingForJudgement ? undefined : 'No other one is ready'}
        onClick={() => {
          studio.send({ type: 'next.requested' })
          closeSheet()
        }}
      >
        Next to judge
      </ActionButton>
    </div>
  )
}

/** Whether the panel has no answer that stands out: there is one such button on the page at a time. */
const isWithoutPrimary = (snapshot: ReviewSnapshot) =>
  snapshot.matches('generating') || snapshot.context.decision?.verdict === 'rejected'
