import { limit, type Limits, type Size, type View } from '../viewport/panZoom.ts'

export const chartLimits: Limits = { smallest: 0.2, largest: 4 }
const margin = 12
/** Letters of 13 pixels have 11 of them. */
const smallestLegible = 0.85

/** The whole drawing, as large as it goes and in the middle. */
export function fit(drawing: Size, frame: Size): View {
  const k = limit(
    Math.min(widthScale(drawing, frame), (frame.height - 2 * margin) / drawing.height),
    chartLimits,
  )
  return {
    k,
    x: (frame.width - drawing.width * k) / 2,
    y: (frame.height - drawing.height * k) / 2,
  }
}

/** The drawing's width where its letters stay legible, else as much as is: from its top left. */
export function fitLegibly(drawing: Size, frame: Size): View {
  const whole = fit(drawing, frame)
  if (whole.k >= 1) return whole
  const k = Math.min(1.25, Math.max(1, widthScale(drawing, frame)))
  return { k, x: Math.max(0, (frame.width - drawing.width * k) / 2), y: 0 }
}

const widthScale = (drawing: Size, frame: Size) => (frame.width - 2 * margin) / drawing.width

/**
 * How large a drawing is opened, or somewhat smaller where what is to be seen across needs the room.
 *
 * @param k the scale at which `across` was measured.
 */
export function legibleScale(across: Span, k: number, drawing: Size, frame: Size): number {
  const fitting = (k * (frame.width - 2 * margin)) / (across.end - across.start)
  return Math.max(smallestLegible, Math.min(fitLegibly(drawing, frame).k, fitting))
}

/** Moved no further than that something of the drawing stays in the frame. */
export function keepInSight(view: View, drawing: Size, frame: Size): View {
  const inside = (offset: number, drawn: number, room: number) =>
    Math.min(room - 2 * margin, Math.max(2 * margin - drawn, offset))
  return {
    k: view.k,
    x: inside(view.x, drawing.width * view.k, frame.width),
    y: inside(view.y, drawing.height * view.k, frame.height),
  }
}

export const isSeenWhole = ({ k }: View, drawing: Size, frame: Size) =>
  drawing.width * k <= frame.width && drawing.height * k <= frame.height

/** No empty room at the drawing's edges while there is more of it to be seen. */
export function settle(view: View, drawing: Size, frame: Size): View {
  const settled = (offset: number, drawn: number, room: number) =>
    drawn + 2 * margin <= room ? offset : Math.max(room - margin - drawn, Math.min(margin, offset))
  return {
    k: view.k,
    x: settled(view.x, drawing.width * view.k, frame.width),
    y: settled(view.y, drawing.height * view.k, frame.height),
  }
}

export type Span = { start: number; end: number }

/**
 * How far something has to move to be seen whole, or from its beginning when it is too large.
 *
 * @param around pixels to be seen before and after it, where there is room for them.
 */
export function reveal({ start, end }: Span, room: number, around = margin): number {
  const space = Math.max(margin, Math.min(around, (room - (end - start)) / 2))
  if (start >= space && end <= room - space) return 0
  return start < space || end - start > room - 2 * space ? space - start : room - space - end
}
