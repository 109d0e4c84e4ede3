import { MapPin } from 'lucide-react'
import { use, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { describePlace } from '../contract/describePlace.ts'
import { boxesOf, type Place } from '../contract/place.ts'
import type { MarkEvent } from '../marks/draftMark.ts'
import { MarkLayer } from '../marks/MarkLayer.tsx'
import { MarkList } from '../marks/MarkList.tsx'
import { onPicture, removerOf, wordsOf } from '../marks/markParts.ts'
import { inside } from '../marks/placing.ts'
import { ActionButton } from './ActionButton.tsx'
import type { ChangeDraft } from './changeDraft.ts'
import { useRoom } from './RoomContext.ts'
import { StageContext } from './StageContext.ts'
import './Marking.css'

/** Places on the picture, each with what should change there. */
export function Marking({ draft: { feedback, marks, isMasked } }: { draft: ChangeDraft }) {
  const { review } = useRoom()
  const stage = use(StageContext)
  const frame = stage?.firstElementChild
  const [isArmed, setArmed] = useState(false)
  const [said, setSaid] = useState('')
  const [writtenId, setWritten] = useState<string | null>(null)
  const starter = useRef<HTMLButtonElement>(null)

  /** @returns the new mark's id. */
  const add = (place: Place): string => {
    const id = Math.random().toString(36).slice(2)
    flushSync(() => {
      setArmed(false)
      review.send({ type: 'mark.added', mark: { ...place, words: '', id } })
    })
    return id
  }

  /** Where a mark is now is said, for those who do not see it move. */
  const move = (event: MarkEvent) => {
    review.send(event)
    if (event.type !== 'mark.changed') return
    const { x, y, size } = event.change
    if (x !== undefined && y !== undefined) setSaid(describePlace({ x, y, size }))
  }

  /** @param partOf finds the part of the next mark that has the focus then. */
  const remove = (id: string, partOf: (id: string) => HTMLElement | null | undefined) => {
    const at = marks.findIndex((mark) => mark.id === id)
    const next = marks[at + 1] ?? marks[at - 1]
    flushSync(() => review.send({ type: 'mark.removed', id }))
    const part = next ? partOf(next.id) : starter.current
    part?.focus()
  }

  if (!stage || !frame) return null
  return (
    <div className="marking">
      <div className="row">
        <ActionButton
          ref={starter}
          shortcut="mark"
          aria-pressed={isArmed}
          onClick={({ detail }) => {
            stage.scrollIntoView({ block: 'nearest' })
            // A key has no place to point at: the mark begins in the middle of what is seen.
            if (detail === 0) onPicture(add(middleOf(stage, frame)))?.focus()
            else setArmed(!isArmed)
          }}
        >
          <MapPin className="icon" aria-hidden />
          Mark a place
        </ActionButton>
        <p className="hint" aria-live="polite">
          {isArmed && 'Click the picture for a point, drag for a box'}
          <span className="visually-hidden">{!isArmed && said}</span>
        </p>
      </div>
      {marks.length > 0 && (
        <MarkList
          marks={marks}
          isMasked={isMasked}
          hasFeedback={feedback.trim() !== ''}
          send={review.send}
          onRemove={(id) => remove(id, removerOf)}
          onFocus={setWritten}
        />
      )}
      {boxesOf(marks).length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={isMasked}
            onChange={({ target }) =>
              review.send({ type: 'mask.changed', isMasked: target.checked })
            }
          />
          Change only inside the boxes
        </label>
      )}
      <MarkLayer
        frame={frame}
        marks={marks}
        writtenId={writtenId}
        isArmed={isArmed}
        onPlace={(place) => void openWords(add(place))}
        onDisarm={() => setArmed(false)}
        send={move}
        onOpen={(id) => void openWords(id)}
        onRemove={(id) => remove(id, onPicture)}
      />
    </div>
  )
}

/** Leads to a mark's words, which are not to be seen where the picture fills the screen. */
async function openWords(id: string) {
  if (document.fullscreenElement) await document.exitFullscreen()
  wordsOf(id)?.focus()
}

/** In shares of the picture, which may be enlarged beyond the stage. */
function middleOf(stage: Element, frame: Element): Place {
  const seen = stage.getBoundingClientRect()
  const { left, top, width, height } = frame.getBoundingClientRect()
  return inside({
    x: (seen.left + seen.width / 2 - left) / width,
    y: (seen.top + seen.height / 2 - top) / height,
  })
}
