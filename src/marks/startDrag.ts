import type { PointerEvent } from 'react'
import type { Point } from './placing.ts'

/** A press that moves less than this is a click. In CSS pixels. */
const clickSlack = 5

type Drag = {
  /** Told from where to where, in shares of the frame, as the pointer moves. */
  onMove: (from: Point, to: Point) => void
  /** Where it was let go; `isClick` if it hardly moved. */
  onEnd: (from: Point, to: Point, isClick: boolean) => void
  /** It was taken away, by the browser or a second finger. */
  onCancel: () => void
}

/** Follows a pointer that is pressed on an element, wherever it goes over the frame. */
export const startDrag = (
  { currentTarget, pointerId, clientX, clientY, button }: PointerEvent,
  frame: Element,
  { onMove, onEnd, onCancel }: Drag,
) => {
  if (button !== 0) return
  const shareOf = (at: { clientX: number; clientY: number }): Point => {
    const { left, top, width, height } = frame.getBoundingClientRect()
    return { x: (at.clientX - left) / width, y: (at.clientY - top) / height }
  }
  const from = shareOf({ clientX, clientY })
  let isClick = true
  const dragging = new AbortController()
  const { signal } = dragging
  const listen = (type: string, listener: (event: globalThis.PointerEvent) => void) =>
    currentTarget.addEventListener(
      type,
      (event) => {
        const moved = event as globalThis.PointerEvent
        if (moved.pointerId === pointerId) listener(moved)
      },
      { signal },
    )
  currentTarget.setPointerCapture(pointerId)
  listen('pointermove', (event) => {
    isClick &&= Math.hypot(event.clientX - clientX, event.clientY - clientY) < clickSlack
    if (!isClick) onMove(from, shareOf(event))
  })
  listen('pointerup', (event) => {
    dragging.abort()
    onEnd(from, shareOf(event), isClick)
  })
  listen('pointercancel', () => {
    dragging.abort()
    onCancel()
  })
}
