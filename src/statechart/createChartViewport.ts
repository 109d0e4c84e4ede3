import { createViewport } from '../viewport/createViewport.ts'
import type { Size, View } from '../viewport/panZoom.ts'
import {
  chartLimits,
  fit,
  fitLegibly,
  isSeenWhole,
  keepInSight,
  reveal,
  settle,
} from './chartView.ts'

export type ChartViewport = ReturnType<typeof createChartViewport>

/**
 * Zoom and pan of a drawing: the first element in an `<svg>`. It writes to that element's style
 * and renders nothing. `onResize` is called when the frame has its size, and when it gets another.
 */
export function createChartViewport(svg: SVGSVGElement, drawing: Size, onResize: () => void) {
  const viewport = createViewport({
    frame: svg,
    rules: {
      start: (frame) => fitLegibly(drawing, frame),
      fit: (frame) => fit(drawing, frame),
      limits: () => chartLimits,
      keep: (view, frame) => keepInSight(view, drawing, frame),
    },
    write: (view, isGliding) => write(svg, view, isGliding),
    onResize,
  })

  return {
    ...viewport,
    /**
     * Brings something into sight; `unlessMoved` leaves a drawing alone that was moved by hand.
     * What is to be used `beside` it is not to be cut off at the left or right.
     */
    reveal(element: Element, { unlessMoved = false, beside = [] as Iterable<Element> } = {}) {
      const view = viewport.view()
      if (unlessMoved && viewport.isMovedByHand()) return
      if (unlessMoved && isSeenWhole(view, drawing, svg.getBoundingClientRect())) return
      // Where it is after a glide that is under way; where it seems to be is on the way there.
      write(svg, view, false)
      const frame = svg.getBoundingClientRect()
      const { top, bottom } = element.getBoundingClientRect()
      const across = [element, ...beside].map((each) => each.getBoundingClientRect())
      const left = Math.min(...across.map((box) => box.left))
      const right = Math.max(...across.map((box) => box.right))
      const dx = reveal({ start: left - frame.left, end: right - frame.left }, frame.width)
      const dy = reveal({ start: top - frame.top, end: bottom - frame.top }, frame.height, 100)
      if (!dx && !dy) return
      viewport.show(settle({ ...view, x: view.x + dx, y: view.y + dy }, drawing, frame), true)
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
