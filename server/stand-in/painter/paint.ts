import type { Sharp } from 'sharp'
import type { Order, Painting } from '../order.ts'
import { drawingOf } from './drawing.ts'
import { editor } from './edit/edit.ts'
import { encoded, preview, rasterised } from './render.ts'
import { svgOf } from './svg.ts'

/**
 * Paints an order: the same picture for the same prompt and attempt, another for the next attempt.
 *
 * @param attempt how many pictures of this prompt were painted before.
 */
export function paint(order: Order, attempt: number, signal: AbortSignal): Painting {
  const draw = drawer(order, attempt, signal)
  return {
    async preview(index) {
      signal.throwIfAborted()
      return preview(draw, order, index, order.partials)
    },
    async final() {
      signal.throwIfAborted()
      return encoded(await draw(order.width, order.height), order)
    },
  }
}

/** Draws the picture in a size, in pixels. */
type Draw = (width: number, height: number) => Promise<Sharp>

function drawer({ given, ...order }: Order, attempt: number, signal: AbortSignal): Draw {
  if (given) return editor({ ...order, given }, attempt, signal)
  const { svg, units } = drawingOf(order, attempt, order, order.background === 'transparent')
  return (width, height) => Promise.resolve(rasterised(svgOf(svg, units, width, height)))
}
