import { listenToGestures } from './gestures.ts'
import {
  fit,
  fitLegibly,
  keepInSight,
  reveal,
  settle,
  isSeenWhole,
  zoomAt,
  type Size,
  type View,
} from './panZoom.ts'

const step = 1.25

export type Viewport = ReturnType<typeof createViewport>

/**
 * Zoom and pan of a drawing: the first element in an `<svg>`. It writes to that element's style
 * and renders nothing. `onResize` is called when the frame has its size, and when it gets another.
 */
export function createViewport(svg: SVGSVGElement, drawing: Size, onResize: () => void) {
  /** Whoever moved the drawing by hand wants it to stay there. */
  let isMovedByHand = false
  let view: View = { x: 0, y: 0, k: 1 }

  const show = (next: View, isGliding = false) => {
    view = keepInSight(next, drawing, svg.getBoundingClientRect())
    write(svg, view, isGliding)
  }
  const zoom = (factor: number, at: { x: number; y: number }, isGliding = false) => {
    isMovedByHand = true
    show(zoomAt(view, at, factor), isGliding)
  }
  const pan = (dx: number, dy: number) => {
    isMovedByHand = true
    show({ ...view, x: view.x + dx, y: view.y + dy })
  }
  const zoomInTheMiddle = (factor: number) => {
    const { width, height } = svg.getBoundingClientRect()
    zoom(factor, { x: width / 2, y: height / 2 }, true)
  }
  const listening = new AbortController()
  listenToGestures(svg, { pan, zoom }, listening.signal)
  const resizing = new ResizeObserver(([frame]) => {
    if (frame && !isMovedByHand) show(fitLegibly(drawing, frame.contentRect))
    onResize()
  })
  resizing.observe(svg)

  return {
    fit: () => {
      isMovedByHand = false
      show(fit(drawing, svg.getBoundingClientRect()), true)
    },
    zoomIn: () => zoomInTheMiddle(step),
    zoomOut: () => zoomInTheMiddle(1 / step),
    /** Brings something into sight; `unlessMoved` leaves a drawing alone that was moved by hand. */
    reveal(element: Element, { unlessMoved = false } = {}) {
      if (unlessMoved && isMovedByHand) return
      if (unlessMoved && isSeenWhole(view, drawing, svg.getBoundingClientRect())) return
      // Where it is after a glide that is under way; where it seems to be is on the way there.
      write(svg, view, false)
      const frame = svg.getBoundingClientRect()
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const dx = reveal({ start: left - frame.left, end: right - frame.left }, frame.width)
      const dy = reveal({ start: top - frame.top, end: bottom - frame.top }, frame.height, 100)
      if (!dx && !dy) return
      show(settle({ ...view, x: view.x + dx, y: view.y + dy }, drawing, frame), true)
    },
    end: () => {
      resizing.disconnect()
      listening.abort()
    },
  }
}

function write(
  { firstElementChild: content }: SVGSVGElement,
  { x, y, k }: View,
  isGliding: boolean,
) {
  if (!(content instanceof SVGElement)) return
  content.style.transition = isGliding ? 'transform 0.3s ease' : 'none'
  content.style.transform = `translate(${x}px, ${y}px) scale(${k})`
}
