import { useSelector } from '@xstate/react'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { BlinkLayer } from './BlinkLayer.tsx'
import { Captions } from './Captions.tsx'
import {
  createPictureViewport,
  type KeptView,
  type PictureViewport,
} from './createPictureViewport.ts'
import { DifferenceMap } from './DifferenceMap.tsx'
import { SideBySide } from './SideBySide.tsx'
import { Slider } from './Slider.tsx'
import { useArrowKeys } from './useArrowKeys.ts'
import { ViewerContext, type Looking } from './ViewerContext.ts'
import { ViewerTools } from './ViewerTools.tsx'
import { modeOf } from './viewingMachine.ts'
import './Viewer.css'
import './Compare.css'

type ViewerProps = Omit<Looking, 'viewport'> & {
  /** Where the picture is; its first child is the picture's frame. */
  stage: HTMLElement
  /** Where the picture was when it was last looked at. */
  keptView: () => KeptView | undefined
  /** Told where it is in the end. */
  onLeave: (view: KeptView | undefined) => void
  onSwipe: (direction: 'left' | 'right') => void
  /** Whether a key is meant for something else, such as the text that someone types. */
  isKeyTaken: (event: KeyboardEvent) => boolean
}

/** Makes the picture on a stage one to zoom, to move, and to compare with another. */
export function Viewer({ stage, keptView, onLeave, onSwipe, isKeyTaken, ...rest }: ViewerProps) {
  const { viewing, picture, other, others, keys } = rest
  const viewport = useRef<PictureViewport>(null)
  const zoom = useRef<HTMLSpanElement>(null)
  const mode = useSelector(viewing, modeOf)
  const swipe = useEffectEvent(onSwipe)

  useEffect(() => {
    const created = createPictureViewport(stage, {
      onZoom: (k) => {
        if (zoom.current) zoom.current.textContent = `${Math.round(k * 100)} %`
      },
      onSwipe: (direction) => swipe(direction),
    })
    viewport.current = created
    const kept = keptView()
    if (kept) created.restore(kept)
    return () => {
      onLeave(created.keep())
      created.end()
    }
  }, [stage, keptView, onLeave])
  // What is shown beside it says how far it can be moved.
  useEffect(() => viewport.current?.refresh(), [mode, other])
  useArrowKeys(viewport, isKeyTaken)

  const looking = useMemo(
    () => ({ viewing, viewport, picture, other, others, keys }),
    [viewing, picture, other, others, keys],
  )
  const frame = stage.firstElementChild
  return (
    <ViewerContext value={looking}>
      {other && frame && createPortal(<BlinkLayer picture={picture} other={other} />, frame)}
      {other && mode === 'side_by_side' && <SideBySide picture={picture} other={other} />}
      {other && frame && mode === 'slider' && (
        <Slider frame={frame} picture={picture} other={other} />
      )}
      {other && frame && mode === 'difference' && (
        <DifferenceMap frame={frame} first={picture} second={other} />
      )}
      {other && <Captions mode={mode} picture={picture} other={other} />}
      <ViewerTools zoom={zoom} mode={other ? mode : 'single'} />
    </ViewerContext>
  )
}
