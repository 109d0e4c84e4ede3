import { useSelector } from '@xstate/react'
import { Ellipsis } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { shorten } from '../../review/format.ts'
import { Thumbnail } from '../memory/Thumbnail.tsx'
import { standingOf, standingTitles } from '../standing.ts'
import type { Entry, ReviewId } from '../studioContext.ts'
import { useStudio } from '../useStudio.ts'
import { closeSheet } from './closeSheet.ts'
import type { Side } from './placeBeside.ts'
import { priorityTitles } from './priorityTitles.ts'
import { promptOf } from './promptOf.ts'
import { RowFacts } from './RowFacts.tsx'
import { rowId } from './rowId.ts'
import { RowTools } from './RowTools.tsx'

type QueueRowProps = {
  entry: Entry
  /** In the line of those that wait, from 1; 0 if it does not wait. */
  place: number
  isSelected: boolean
  isInTabOrder: boolean
  isOpen: boolean
  onFocus: (id: ReviewId) => void
  onOpen: (id: ReviewId | undefined) => void
  onShift: (id: ReviewId, by: 1 | -1) => void
  onDrag: (id: ReviewId | undefined) => void
  onDrop: (id: ReviewId, side: Side) => void
}

/** One review in the list, to be brought on screen, moved, and more. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { entry, place, isSelected, isInTabOrder, isOpen } = props
  const { id, review, priority } = entry
  const { studio } = useStudio()
  const whole = useSelector(review, promptOf)
  const prompt = shorten(whole)
  const standing = useSelector(review, () => standingOf(entry))
  const [dropSide, setDropSide] = useState<Side>()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSelected || isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, isOpen])

  return (
    <li
      ref={row}
      className="queue-row"
      data-standing={standing}
      data-selected={isSelected || undefined}
      data-drop={dropSide}
      draggable
      onFocus={() => props.onFocus(id)}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData('text/plain', prompt)
        props.onDrag(id)
      }}
      onDragEnd={() => props.onDrag(undefined)}
      onDragOver={(event) => {
        if (!event.currentTarget.closest('[data-dragging]')) return
        event.preventDefault()
        const { top, height } = event.currentTarget.getBoundingClientRect()
        setDropSide(event.clientY < top + height / 2 ? 'before' : 'after')
      }}
      onDragLeave={() => setDropSide(undefined)}
      onDrop={(event) => {
        setDropSide(undefined)
        if (!dropSide) return
        event.preventDefault()
        props.onDrop(id, dropSide)
      }}
    >
      <button
        id={rowId(id)}
        className="queue-item"
        tabIndex={isInTabOrder ? 0 : -1}
        aria-current={isSelected || undefined}
        title={whole || undefined}
        onClick={() => {
          studio.send({ type: 'review.selected', id })
          closeSheet()
        }}
      >
        <Thumbnail review={review} />
        <span className="queue-words">
          <span className="queue-prompt" dir="auto">
            {prompt || 'Nothing written yet'}
          </span>{' '}
          <span className="queue-standing">
            <b>{standingTitles[standing]}</b>
            {priority !== 'normal' && `, ${priorityTitles[priority].toLowerCase()} priority`}{' '}
            <span className="queue-facts">
              <RowFacts review={review} standing={standing} place={place} />
            </span>
          </span>
        </span>
      </button>
      <button
        className="icon-button row-more"
        tabIndex={isInTabOrder ? 0 : -1}
        aria-label={`More about ${prompt ? `“${shorten(prompt, 40)}”` : 'the empty prompt'}`}
        aria-expanded={isOpen}
        onClick={() => props.onOpen(isOpen ? undefined : id)}
      >
        <Ellipsis className="icon" aria-hidden />
      </button>
      {isOpen && <RowTools entry={entry} onShift={props.onShift} />}
    </li>
  )
})
