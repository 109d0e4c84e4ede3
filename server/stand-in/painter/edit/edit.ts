import sharp, { type Sharp } from 'sharp'
import type { Order } from '../../order.ts'
import { randomFrom } from '../random.ts'
import type { Size } from '../drawing.ts'
import { type Directions, readDirections } from './directions.ts'
import { maskFinder } from './maskFinder.ts'
import { type Patch, patchOf } from './patch.ts'
import { blendPixels, cut, fromPixels, layOver, toPixels } from './pixels.ts'
import { outsideOf } from './protect.ts'
import { readMarks } from './readMarks.ts'
import { type Retouch, retouched } from './retouch.ts'

type Edit = Pick<Order, 'prompt' | 'context' | 'references' | 'mask'> & { given: Buffer }

/** One thing to do, and where, in a picture of a size in pixels. */
type Step = { directions: Directions; patchIn: (size: Size) => Promise<Patch> }

/**
 * The given picture in another size, in pixels, changed as the words say: the feedback where it
 * says itself, then each mark's words at its place. Outside the order's mask it stays as it was.
 */
export function editor(order: Edit, attempt: number, signal: AbortSignal) {
  const seed = `${order.prompt}#${attempt}`
  const steps = stepsOf(order, seed)
  const how: Retouch = { references: order.references, seed, attempt, signal }
  return async (width: number, height: number): Promise<Sharp> => {
    signal.throwIfAborted()
    const size = { width, height }
    const before = await toPixels(sharp(order.given).autoOrient(), size)
    const pixels = { ...size, data: Buffer.from(before.data) }
    for (const { directions, patchIn } of steps) {
      const { area, mask } = await patchIn(size)
      const changed = await retouched(await cut(pixels, area), mask, directions, how)
      layOver(pixels, changed, area)
    }
    if (order.mask) {
      await blendPixels(pixels, before.data, await outsideOf(order.mask, size), signal)
    }
    return fromPixels(pixels)
  }
}

/** A mark without words of its own is where the feedback is meant, and the rest stays then. */
function stepsOf(order: Edit, seed: string): Step[] {
  const { feedback, marks } = readMarks(order.prompt)
  const atMarks = marks.map(({ words, ...place }): Step => ({
    directions: readDirections(words || feedback, randomFrom(order.prompt)),
    patchIn: (size) => Promise.resolve(patchOf(place, size)),
  }))
  const isAllAtMarks = marks.length > 0 && (!feedback || marks.some(({ words }) => !words))
  return isAllAtMarks ? atMarks : [inThePicture(feedback, order, seed), ...atMarks]
}

function inThePicture(feedback: string, order: Edit, seed: string): Step {
  const directions = readDirections(feedback, randomFrom(order.prompt))
  const findMask = maskFinder(order, directions, seed)
  return {
    directions,
    patchIn: async (size) => ({ area: { left: 0, top: 0, ...size }, mask: await findMask(size) }),
  }
}
