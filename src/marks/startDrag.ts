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
export function startDrag(event: PointerEvent, frame: Element, { onMove, onEnd, onCancel }: Drag) {
  if (event.button !== 0 || !event.isPrimary) return
  const { currentTarget, pointerId, clientX, clientY } = event
  // A tap would be told once more as a click, on whatever button the page has scrolled there by then.
  if (event.pointerType !== 'mouse')
    currentTarget.addEventListener('touchend', (end) => end.cancelable && end.preventDefault(), {
      once: true,
    })
  const from = shareOf(frame, event)
  let isClick = true
  const dragging = new AbortController()
  const listen = (type: string, listener: (event: globalThis.PointerEvent) => void) =>
    document.addEventListener(type, (event) => listener(event as globalThis.PointerEvent), {
      signal: dragging.signal,
    })
  const cancel = () => {
    dragging.abort()
    onCancel()
  }

  currentTarget.setPointerCapture(pointerId)
  listen('pointermove', (event) => {
    if (event.pointerId !== pointerId) return
    isClick &&= Math.hypot(event.clientX - clientX, event.clientY - clientY) < clickSlack
    if (!isClick) onMove(from, shareOf(frame, event))
  })
  listen('pointerup', (event) => {
    if (event.pointerId !== pointerId) return
    dragging.abort()
    onEnd(from, shareOf(frame, event), isClick)
  })
  for (const end of ['pointercancel', 'lostpointercapture']) listen(end, cancel)
  // A second finger, wherever it is.
  listen('pointerdown', (event) => {
    if (event.pointerId !== pointerId) cancel()
  })
}

/** In shares of the frame, which may be enlarged or moved meanwhile. */
function shareOf(
  frame: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { left, top, width, height } = frame.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}
