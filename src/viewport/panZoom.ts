/** How a drawing is seen: its own pixels times `k`, then moved. Offsets are in CSS pixels. */
export type View = { x: number; y: number; k: number }
export type Size = { width: number; height: number }
export type Point = { x: number; y: number }
export type Limits = { smallest: number; largest: number }

/** The nearest value within the limits. */
export const limit = (k: number, { smallest, largest }: Limits) =>
  Math.min(largest, Math.max(smallest, k))

/** Larger or smaller, while the point under the finger stays there. */
export function zoomAt({ x, y, k }: View, point: Point, factor: number, limits: Limits): View {
  const next = limit(k * factor, limits)
  const part = next / k
  return { k: next, x: point.x - (point.x - x) * part, y: point.y - (point.y - y) * part }
}

/**
 * Moved no further than its edges: in the middle where there is room around it.
 *
 * @param reach what moves with the drawing and is to be reached as well: around the same middle, in
 *   the drawing's own pixels, and no smaller than the drawing.
 */
export function keepFilled({ x, y, k }: View, drawing: Size, frame: Size, reach = drawing): View {
  const inside = (offset: number, edge: 'width' | 'height') => {
    const beside = ((reach[edge] - drawing[edge]) / 2) * k
    const spare = frame[edge] - reach[edge] * k
    return beside + (spare >= 0 ? spare / 2 : Math.min(0, Math.max(spare, offset - beside)))
  }
  return { k, x: inside(x, 'width'), y: inside(y, 'height') }
}

/** A drawing and what it is seen through. */
export type Scene = { drawing: Size; frame: Size }

/** The same place in the middle, when the frame or the drawing gets another size. */
export function keepMiddle({ x, y, k }: View, before: Scene, now: Scene): View {
  const moved = (offset: number, edge: 'width' | 'height') => {
    const share = (before.frame[edge] / 2 - offset) / (before.drawing[edge] * k)
    return now.frame[edge] / 2 - share * now.drawing[edge] * k
  }
  return { k, x: moved(x, 'width'), y: moved(y, 'height') }
}
