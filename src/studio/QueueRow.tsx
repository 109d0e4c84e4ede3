import { useSelector } from '@xstate/react'
import { memo } from 'react'
import { shorten } from '../review/format.ts'
import { standingOf, standingTitles } from './standing.ts'
import type { Entry } from './studioContext.ts'
import { useStudio } from './useStudio.ts'

type QueueRowProps = { entry: Entry; isSelected: boolean }

/** One review in the list. */
export const QueueRow = memo(function QueueRow({ entry, isSelected }: QueueRowProps) {
  const { studio } = useStudio()
  const prompt = useSelector(entry.review, ({ context }) => shorten(context.prompt))
  const standing = useSelector(entry.review, () => standingOf(entry))
  return (
    <li className="queue-row" data-standing={standing}>
      <button
        className="queue-item"
        aria-current={isSelected || undefined}
        onClick={() => studio.send({ type: 'review.selected', id: entry.id })}
      >
        <span dir="auto">{prompt || 'No words yet'}</span> <span>{standingTitles[standing]}</span>
      </button>
    </li>
  )
})
