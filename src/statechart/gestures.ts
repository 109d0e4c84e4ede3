type Point = { x: number; y: number }

export type Gestures = {
  pan: (dx: number, dy: number) => void
  /** `at` is the point that stays where it is, from the element's top left corner. */
  zoom: (factor: number, at: Point) => void
}

/** A press that moves less than this is a click. In CSS pixels. */
const clickSlack = 4

/** Wheel, drag and pinch over an element, until the signal. */
export function listenToGestures(element: Element, gestures: Gestures, signal: AbortSignal) {
  element.addEventListener('wheel', (event) => onWheel(event as WheelEvent, element, gestures), {
    signal,
    passive: false,
  })
  listenToPointers(element, gestures, signal)
}

/** The wheel moves, as everywhere in the page; with Ctrl, as a touchpad's pinch says, it zooms. */
function onWheel(event: WheelEvent, element: Element, { pan, zoom }: Gestures) {
  event.preventDefault()
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1
  const [dx, dy] = [event.deltaX * pixels, event.deltaY * pixels]
  if (event.ctrlKey || event.metaKey) zoom(Math.exp(-dy * 0.01), inside(element, event))
  else pan(-dx, -dy)
}

function listenToPointers(element: Element, { pan, zoom }: Gestures, signal: AbortSignal) {
  const pressed = new Map<number, Point>()
  let start: Point | undefined

  const listen = (type: string, listener: (event: PointerEvent) => void) =>
    element.addEventListener(type, (event) => listener(event as PointerEvent), { signal })

  listen('pointerdown', (event) => {
    start = inside(element, event)
    pressed.set(event.pointerId, start)
  })
  listen('pointermove', (event) => {
    const before = pressed.get(event.pointerId)
    if (!before || !start) return
    const now = inside(element, event)
    const isClick = pressed.size === 1 && distance(start, now) < clickSlack
    if (isClick && !element.hasPointerCapture(event.pointerId)) return
    // What is captured ends as no click on whatever is under the finger.
    element.setPointerCapture(event.pointerId)
    pressed.set(event.pointerId, now)
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1]
    if (other) zoom(distance(now, other) / (distance(before, other) || 1), middle(now, other))
    else pan(now.x - before.x, now.y - before.y)
  })
  const release = ({ pointerId }: PointerEvent) => pressed.delete(pointerId)
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) listen(end, release)
}

function inside(element: Element, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
