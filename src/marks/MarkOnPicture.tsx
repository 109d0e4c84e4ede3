import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { describePlace } from '../contract/describePlace.ts'
import type { Place } from '../contract/place.ts'
import type { DraftMark, MarkEvent } from './draftMark.ts'
import { movedBy, resizedBy, step } from './placing.ts'
import { placeStyle } from './placeStyle.ts'
import { startDrag } from './startDrag.ts'

type MarkOnPictureProps = {
  mark: DraftMark
  /** From 1, as in the list and in the instruction. */
  number: number
  /** Whether its words are being written. */
  isWritten: boolean
  frame: Element
  send: (event: MarkEvent) => void
  /** Leads to the mark's words. */
  onOpen: () => void
  onRemove: () => void
}

/** A mark where it is: dragged, moved and resized by arrow keys, removed by Delete. */
export function MarkOnPicture({ mark, number, isWritten, frame, ...told }: MarkOnPictureProps) {
  const { send, onOpen, onRemove } = told
  const [dragged, setDragged] = useState<Place>()
  const place = dragged ?? mark
  const put = ({ x, y, size }: Place) =>
    send({ type: 'mark.changed', id: mark.id, change: { x, y, size } })

  const drag = (event: PointerEvent, changed: typeof movedBy) =>
    startDrag(event, frame, {
      onMove: (from, to) => setDragged(changed(mark, to.x - from.x, to.y - from.y)),
      onEnd: (from, to, isClick) => {
        setDragged(undefined)
        if (isClick) onOpen()
        else put(changed(mark, to.x - from.x, to.y - from.y))
      },
      onCancel: () => setDragged(undefined),
    })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = arrows[event.key]
    if (isLetter(event)) {
      // The first of the mark's words: here nobody means the page's keys, of which some cost money.
      event.stopPropagation()
      onOpen()
      return
    }
    if (arrow) put((event.shiftKey ? resizedBy : movedBy)(mark, ...arrow))
    else if (/^(Delete|Backspace)$/.test(event.key) && !event.repeat) onRemove()
    else if (event.key === 'Escape') event.currentTarget.blur()
    else return
    event.preventDefault()
  }

  return (
    <div
      className="mark"
      data-box={place.size && true}
      style={placeStyle(place)}
      data-mark={mark.id}
      data-written={isWritten || undefined}
    >
      {place.size && (
        <span
          className="mark-corner"
          data-own-gestures
          onPointerDown={(event) => drag(event, resizedBy)}
        />
      )}
      <button
        className="mark-number"
        data-own-gestures
        aria-label={`Mark ${number}, ${describePlace(place)}`}
        aria-description="Arrow keys move it, with Shift they make it a box. Letters begin its words. Delete removes it."
        onPointerDown={(event) => drag(event, movedBy)}
        onClick={({ detail }) => {
          if (detail === 0) onOpen()
        }}
        onKeyDown={onKeyDown}
      >
        {number}
      </button>
    </div>
  )
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}
