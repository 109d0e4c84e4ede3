import { useEffect, useEffectEvent, useState, type PointerEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Place } from '../contract/place.ts'
import type { DraftMark, MarkEvent } from './draftMark.ts'
import { MarkOnPicture } from './MarkOnPicture.tsx'
import { placeStyle } from './placeStyle.ts'
import { boxBetween, inside } from './placing.ts'
import { startDrag } from './startDrag.ts'
import './MarkLayer.css'

type MarkLayerProps = {
  /** What the picture fills. */
  frame: Element
  marks: readonly DraftMark[]
  /** The mark whose words are being written, if any are. */
  writtenId: string | null
  /** Whether the next press on the picture marks a place. */
  isArmed: boolean
  onPlace: (place: Place) => void
  /** Nothing is to be marked after all. */
  onDisarm: () => void
  send: (event: MarkEvent) => void
  /** Leads to a mark's words. */
  onOpen: (id: string) => void
  onRemove: (id: string) => void
}

/** The marks over the picture, and the surface that takes a new one. */
export function MarkLayer({ frame, marks, writtenId, send, ...layer }: MarkLayerProps) {
  return createPortal(
    <div className="marks">
      {marks.map((mark, index) => (
        <MarkOnPicture
          key={mark.id}
          mark={mark}
          number={index + 1}
          isWritten={mark.id === writtenId}
          frame={frame}
          send={send}
          onOpen={() => layer.onOpen(mark.id)}
          onRemove={() => layer.onRemove(mark.id)}
        />
      ))}
      {layer.isArmed && <Surface frame={frame} onPlace={layer.onPlace} onDisarm={layer.onDisarm} />}
    </div>,
    frame,
  )
}

type SurfaceProps = Pick<MarkLayerProps, 'frame' | 'onPlace' | 'onDisarm'>

/** A click marks a point, a drag a box, Escape nothing. */
function Surface({ frame, onPlace, onDisarm }: SurfaceProps) {
  const [drawn, setDrawn] = useState<Place>()
  const disarm = useEffectEvent(onDisarm)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      disarm()
    }
    // Before the page's own keys, for which Escape means more.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])

  const onPointerDown = (event: PointerEvent) =>
    startDrag(event, frame, {
      onMove: (from, to) => setDrawn(boxBetween(from, to)),
      onEnd: (from, to, isClick) => onPlace(isClick ? inside(to) : boxBetween(from, to)),
      onCancel: () => setDrawn(undefined),
    })

  return (
    <>
      {drawn && <div className="mark" data-box style={placeStyle(drawn)} />}
      <div className="mark-surface" data-own-gestures onPointerDown={onPointerDown}>
        {!drawn && (
          <p className="mark-hint" aria-hidden>
            Tap for a point, drag for a box
          </p>
        )}
      </div>
    </>
  )
}
