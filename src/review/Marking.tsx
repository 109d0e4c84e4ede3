import { MapPin } from 'lucide-react'
import { use, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { boxesOf, type Place } from '../contract/place.ts'
import { MarkLayer } from '../marks/MarkLayer.tsx'
import { MarkList, wordsId } from '../marks/MarkList.tsx'
import { inside } from '../marks/placing.ts'
import { ActionButton } from './ActionButton.tsx'
import type { ChangeDraft } from './changeDraft.ts'
import { useRoom } from './RoomContext.ts'
import { StageContext } from './StageContext.ts'
import './Marking.css'

/** Places on the picture, each with what should change there. */
export function Marking({ marks, isMasked }: Pick<ChangeDraft, 'marks' | 'isMasked'>) {
  const { review } = useRoom()
  const stage = use(StageContext)
  const frame = stage?.firstElementChild
  const [isArmed, setArmed] = useState(false)
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
  const open = (id: string) => document.getElementById(wordsId(id))?.focus()

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
            if (detail === 0) focusMark(add(middleOf(stage, frame)))
            else setArmed(!isArmed)
          }}
        >
          <MapPin className="icon" aria-hidden />
          Mark a place
        </ActionButton>
        <p className="hint" role="status">
          {isArmed && 'Click the picture for a point, drag for a box'}
        </p>
      </div>
      <MarkList
        marks={marks}
        send={review.send}
        onRemove={(id) => {
          review.send({ type: 'mark.removed', id })
          starter.current?.focus()
        }}
      />
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
        isArmed={isArmed}
        onPlace={(place) => open(add(place))}
        onDisarm={() => setArmed(false)}
        send={review.send}
        onOpen={open}
      />
    </div>
  )
}

const focusMark = (id: string) =>
  document.querySelector<HTMLElement>(`[data-mark="${id}"] > button`)?.focus()

/** In shares of the picture, which may be enlarged beyond the stage. */
function middleOf(stage: Element, frame: Element): Place {
  const seen = stage.getBoundingClientRect()
  const { left, top, width, height } = frame.getBoundingClientRect()
  return inside({
    x: (seen.left + seen.width / 2 - left) / width,
    y: (seen.top + seen.height / 2 - top) / height,
  })
}
