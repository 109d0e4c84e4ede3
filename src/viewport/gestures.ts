import type { Point } from './panZoom.ts'

/** Points are from the element's top left corner. */
export type Gestures = {
  pan: (dx: number, dy: number) => void
  /** `at` is the point that stays where it is. */
  zoom: (factor: number, at: Point) => void
  /** Nothing where a double click is two clicks. */
  doubleClick?: (at: Point) => void
  /** One finger across, told when it lifts: which way it went. */
  swipe?: (direction: 'left' | 'right') => void
  /** What the wheel does without Ctrl; nothing leaves it to the page. */
  wheel?: () => 'pan' | 'zoom' | 'nothing'
}

/** A press that moves less than this is a click. In CSS pixels. */
const clickSlack = 4
/** A finger that goes less than this across did not mean to swipe. In CSS pixels. */
const swipeLength = 48

/** Wheel, drag, pinch, double click and swipe over an element, until the signal. */
export function listenToGestures(element: Element, gestures: Gestures, signal: AbortSignal) {
  element.addEventListener('wheel', (event) => onWheel(event as WheelEvent, element, gestures), {
    signal,
    passive: false,
  })
  element.addEventListener(
    'dblclick',
    (event) => {
      if (!isAnothers(event)) gestures.doubleClick?.(inside(element, event as MouseEvent))
    },
    { signal },
  )
  keepTouches(element, signal)
  listenToPointers(element, gestures, signal)
}

/**
 * Two fingers are ours, even where one finger scrolls the page, and so is one that goes across.
 * Chromium would still see a fling in a quick drag, and take the next tap for the end of it instead
 * of for a click.
 */
function keepTouches(element: Element, signal: AbortSignal) {
  let start: Point = { x: 0, y: 0 }
  const onStart = ({ touches: [finger] }: TouchEvent) => {
    if (finger) start = inside(element, finger)
  }
  const onMove = (event: TouchEvent) => {
    const isOurs =
      event.touches.length > 1 ||
      getComputedStyle(element).touchAction === 'none' ||
      [...event.touches].some((finger) => goesAcross(start, inside(element, finger)))
    if (isOurs && event.cancelable) event.preventDefault()
  }
  const listen = (type: string, listener: (event: TouchEvent) => void) =>
    element.addEventListener(type, (event) => listener(event as TouchEvent), {
      signal,
      passive: false,
    })
  listen('touchstart', onStart)
  listen('touchmove', onMove)
}

const goesAcross = (from: Point, to: Point) => Math.abs(to.x - from.x) > Math.abs(to.y - from.y)

/** With Ctrl, as a touchpad's pinch says, the wheel zooms; else it moves, unless told otherwise. */
function onWheel(event: WheelEvent, element: Element, { pan, zoom, wheel }: Gestures) {
  const isPinch = event.ctrlKey || event.metaKey
  const does = isPinch ? 'zoom' : (wheel?.() ?? 'pan')
  if (does === 'nothing') return
  event.preventDefault()
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1
  const [dx, dy] = [event.deltaX * pixels, event.deltaY * pixels]
  // A wheel's notch is 100 pixels, a pinch tells a few.
  if (does === 'zoom') zoom(Math.exp(-dy * (isPinch ? 0.01 : 0.0025)), inside(element, event))
  else pan(-dx, -dy)
}

function listenToPointers(element: Element, { pan, zoom, swipe }: Gestures, signal: AbortSignal) {
  const pressed = new Map<number, Point>()
  let start: Point | undefined
  let isOneFinger = false

  const listen = (type: string, listener: (event: PointerEvent) => void) =>
    element.addEventListener(type, (event) => listener(event as PointerEvent), { signal })

  listen('pointerdown', (event) => {
    if (isAnothers(event)) return
    start = inside(element, event)
    pressed.set(event.pointerId, start)
    isOneFinger = pressed.size === 1 && event.pointerType === 'touch'
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
  listen('pointerup', (event) => {
    const direction = isOneFinger && start && swiped(start, inside(element, event))
    if (direction) swipe?.(direction)
  })
  const release = ({ type, target, pointerId }: PointerEvent) => {
    // A finger's first capture, by what lies under it, is lost to ours.
    if (type !== 'lostpointercapture' || target === element) pressed.delete(pointerId)
  }
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) listen(end, release)
}

type ClientPoint = { clientX: number; clientY: number }

/** Whether it begins on something that has gestures of its own. */
const isAnothers = ({ target }: Event) =>
  target instanceof Element && target.closest('[data-own-gestures]') !== null

function inside(element: Element, { clientX, clientY }: ClientPoint): Point {
  const { left, top } = element.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function swiped(from: Point, to: Point): 'left' | 'right' | undefined {
  const across = to.x - from.x
  if (Math.abs(across) < Math.max(swipeLength, 2 * Math.abs(to.y - from.y))) return undefined
  return across < 0 ? 'left' : 'right'
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
