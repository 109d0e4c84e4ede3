import { listenToGestures, type Gestures } from './gestures.ts'
import { zoomAt, type Limits, type Point, type Size, type View } from './panZoom.ts'

const step = 1.25

/** Where a drawing may be in its frame; sizes are the frame's. */
export type Rules = {
  /** Where it is while nobody has moved it. */
  start: (frame: Size) => View
  /** The whole of it. */
  fit: (frame: Size) => View
  limits: (frame: Size) => Limits
  /** The nearest place where it may be. */
  keep: (view: View, frame: Size) => View
}

type ViewportOptions = {
  /** What the drawing is seen through. */
  frame: Element
  rules: Rules
  /** Puts the drawing there; nothing is rendered. */
  write: (view: View, isGliding: boolean) => void
  /** Called when the frame has its size, and when it gets another. */
  onResize: () => void
  /** What the frame's gestures do beside zooming and moving. */
  gestures?: Omit<Gestures, 'pan' | 'zoom'>
}

export type Viewport = ReturnType<typeof createViewport>

/** Zoom and pan of a drawing in a frame, by gestures and by whoever holds this. */
export function createViewport({ frame, rules, write, onResize, gestures }: ViewportOptions) {
  /** Whoever moved the drawing by hand wants it to stay there. */
  let isMovedByHand = false
  let view: View = { x: 0, y: 0, k: 1 }

  const show = (next: View, isGliding = false) => {
    view = rules.keep(next, frame.getBoundingClientRect())
    write(view, isGliding)
  }
  const zoom = (factor: number, at: Point, isGliding = false) => {
    isMovedByHand = true
    show(zoomAt(view, at, factor, rules.limits(frame.getBoundingClientRect())), isGliding)
  }
  const pan = (dx: number, dy: number, isGliding = false) => {
    isMovedByHand = true
    show({ ...view, x: view.x + dx, y: view.y + dy }, isGliding)
  }
  const zoomInTheMiddle = (factor: number) => {
    const { width, height } = frame.getBoundingClientRect()
    zoom(factor, { x: width / 2, y: height / 2 }, true)
  }
  const fit = (isGliding = true) => {
    isMovedByHand = false
    show(rules.fit(frame.getBoundingClientRect()), isGliding)
  }

  const listening = new AbortController()
  const listen = (element: Element, signal = listening.signal) =>
    listenToGestures(element, { pan, zoom, ...gestures }, signal)
  listen(frame)
  const resizing = new ResizeObserver(() => {
    if (!isMovedByHand) show(rules.start(frame.getBoundingClientRect()))
    onResize()
  })
  resizing.observe(frame)

  return {
    fit,
    pan,
    zoom,
    zoomIn: () => zoomInTheMiddle(step),
    zoomOut: () => zoomInTheMiddle(1 / step),
    show,
    /** Where the drawing is, or will be at the end of a glide. */
    view: () => view,
    isMovedByHand: () => isMovedByHand,
    /** Lets gestures over another element of the frame's size move the drawing as well. */
    listen,
    end: () => {
      resizing.disconnect()
      listening.abort()
    },
  }
}
