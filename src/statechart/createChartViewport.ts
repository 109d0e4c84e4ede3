import { createViewport } from '../viewport/createViewport.ts'
import type { Size, View } from '../viewport/panZoom.ts'
import {
  chartLimits,
  fit,
  fitLegibly,
  isSeenWhole,
  keepInSight,
  legibleScale,
  reveal,
  settle,
  type Span,
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

  /** Where the frame is, and the drawing where it is after a glide: it seems to be on its way there. */
  const still = () => {
    write(svg, viewport.view(), false)
    return svg.getBoundingClientRect()
  }

  return {
    ...viewport,
    /** Brings something into sight. */
    reveal(element: Element) {
      const [view, frame] = [viewport.view(), still()]
      const dx = reveal(spanOf([element], 'x', frame), frame.width)
      const dy = reveal(spanOf([element], 'y', frame), frame.height, around)
      if (!dx && !dy) return
      viewport.show(settle({ ...view, x: view.x + dx, y: view.y + dy }, drawing, frame), true)
    },
    /**
     * Brings a state into sight, unless the drawing was moved by hand: with the titles of those
     * around it, smaller if need be, and with no button `beside` it cut off at the left or right.
     */
    follow(state: Element, titles: Iterable<Element>, beside: Iterable<Element>) {
      if (viewport.isMovedByHand()) return
      const [view, frame] = [viewport.view(), still()]
      if (isSeenWhole(view, drawing, frame)) return
      const across = spanOf([state, ...titles, ...beside], 'x', frame)
      // A state's box may well be wider than the frame: what is in it can be read all the same.
      const words = spanOf([...titles, ...beside], 'x', frame)
      const k = legibleScale(words, view.k, drawing, frame)
      const part = k / view.k
      const all = scaled(spanOf([state, ...titles], 'y', frame), part)
      const down =
        all.end - all.start < frame.height ? all : scaled(spanOf([state], 'y', frame), part)
      const dx = reveal(scaled(across, part), frame.width)
      const dy = reveal(down, frame.height, around)
      const next = { k, x: view.x * part + dx, y: view.y * part + dy }
      viewport.show(settle(next, drawing, frame), true)
    },
  }
}

/** To be seen above and below what is brought into sight, in pixels. */
const around = 100

/** From the first edge of some elements to the last, inside the frame. */
function spanOf(elements: Element[], axis: 'x' | 'y', frame: DOMRect): Span {
  const boxes = elements.map((element) => element.getBoundingClientRect())
  const [near, far] = axis === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  return {
    start: Math.min(...boxes.map((box) => box[near])) - frame[near],
    end: Math.max(...boxes.map((box) => box[far])) - frame[near],
  }
}

const scaled = ({ start, end }: Span, part: number): Span => ({
  start: start * part,
  end: end * part,
})

function write(
  { firstElementChild: content }: SVGSVGElement,
  { x, y, k }: View,
  isGliding: boolean,
) {
  if (!(content instanceof SVGElement)) return
  content.style.transition = isGliding ? 'transform 0.3s ease' : 'none'
  content.style.transform = `translate(${x}px, ${y}px) scale(${k})`
}
