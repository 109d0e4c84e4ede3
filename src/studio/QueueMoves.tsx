import { ArrowDown, ArrowUp } from 'lucide-react'
import { ActionButton } from '../review/ActionButton.tsx'
import { shortcuts } from '../review/shortcuts.ts'
import { closeSheet } from './closeSheet.ts'
import { rowId } from './QueueRow.tsx'
import { entryOf, isReady, nextReady, type Entry } from './studioContext.ts'
import { useReviews } from './useReviews.ts'
import { useStudio } from './useStudio.ts'

/** Leads from one review to another: through those that are listed, and to the next to judge. */
export function QueueMoves({ entries }: { entries: readonly Entry[] }) {
  const { studio } = useStudio()
  const isWaitingForJudgement = useReviews((context) => nextReady(context) !== undefined)
  const isHereReady = useReviews((context) => isReady(entryOf(context, context.selectedId)))

  const step = (by: 1 | -1) => {
    const here = entries.findIndex(({ id }) => id === studio.getSnapshot().context.selectedId)
    const next = here < 0 ? entries.at(by > 0 ? 0 : -1) : entries[(here + by) % entries.length]
    const entry = next ?? entries.at(-1)
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
        className={isWaitingForJudgement && !isHereReady ? 'primary' : ''}
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
