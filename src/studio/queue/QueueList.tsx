import { useCallback, useState, type KeyboardEvent } from 'react'
import { waitingLine } from '../nextTurns.ts'
import type { Entry, ReviewId } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio, useStudioSlice } from '../useStudio.ts'
import { placeBeside, type Side } from './placeBeside.ts'
import { QueueRow } from './QueueRow.tsx'
import { rowId } from './rowId.ts'
import { useHeldFocus } from './useHeldFocus.ts'
import { useShownRow } from './useShownRow.ts'

/**
 * The reviews in their order. One of them can be reached by Tab, the others from there by arrow
 * keys, which with Alt move it.
 */
export function QueueList({ entries }: { entries: readonly Entry[] }) {
  const { studio } = useStudio()
  const selectedId = useStudioSlice(({ selectedId }) => selectedId)
  const line = useReviews(waitingLine)
  const [focusedId, setFocusedId] = useState<ReviewId>()
  const [openId, setOpenId] = useState<ReviewId>()
  const [draggedId, setDraggedId] = useState<ReviewId>()
  const [moved, setMoved] = useState('')
  const list = useHeldFocus(entries, selectedId)
  useShownRow(list, selectedId)
  const ids = entries.map(({ id }) => id)
  const tabId = [focusedId, selectedId].find((id) => id && ids.includes(id)) ?? ids[0]

  // The same for as long as it can be, so that a row renders only when it changes itself.
  const move = useCallback(
    (id: ReviewId, otherId: ReviewId | undefined, side: Side) => {
      if (otherId === undefined || otherId === id) return
      const all = studio.getSnapshot().context.entries
      const to = placeBeside(all, id, { otherId, side })
      studio.send({ type: 'review.moved', id, to })
      setMoved(`Moved to place ${to + 1} of ${all.length}.`)
    },
    [studio],
  )
  const shift = useCallback(
    (id: ReviewId, by: 1 | -1) => {
      const here = entries.findIndex((entry) => entry.id === id)
      move(id, entries[here + by]?.id, by < 0 ? 'before' : 'after')
    },
    [entries, move],
  )
  const drop = useCallback(
    (id: ReviewId, side: Side) => draggedId && move(draggedId, id, side),
    [draggedId, move],
  )

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey, target } = event
    const here = ids.findIndex((id) => target === document.getElementById(rowId(id)))
    const id = ids[here]
    const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: ids.length - 1 }[key]
    if (id === undefined || to === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (altKey) shift(id, to < here ? -1 : 1)
    else document.getElementById(rowId(ids[to] ?? id))?.focus()
  }

  return (
    <>
      <ol
        className="queue-list"
        aria-label="Prompts"
        ref={list}
        onKeyDown={onKeyDown}
        data-dragging={draggedId !== undefined || undefined}
      >
        {entries.map((entry) => (
          <QueueRow
            key={entry.id}
            entry={entry}
            place={line.indexOf(entry.id) + 1}
            isSelected={entry.id === selectedId}
            isInTabOrder={entry.id === tabId}
            isOpen={entry.id === openId}
            onFocus={setFocusedId}
            onOpen={setOpenId}
            onShift={shift}
            onDrag={setDraggedId}
            onDrop={drop}
          />
        ))}
        {entries.length === 0 && <li className="hint none">None</li>}
      </ol>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
    </>
  )
}
