import type { Sharp } from 'sharp'
import type { Order } from '../../order.ts'
import { svgOf } from '../svg.ts'
import { additionOf } from './addition.ts'
import { dye } from './changes.ts'
import type { Directions } from './directions.ts'
import { blendPixels, changePixels, cut, fromPixels, type Pixels, toPixels } from './pixels.ts'
import type { Mask } from './regions.ts'

/** What decides, beside the directions, how an edit turns out. */
export type Retouch = Pick<Order, 'references'> & {
  seed: string
  attempt: number
  signal: AbortSignal
}

/** How strongly a regenerated edit is done, in turn. */
const strengths = [1, 0.76, 1.22, 0.88]

/** What there is to draw from shows a little in what is changed. */
const hint = { reach: 0.2, body: 0.2 }

/** Pixels changed as directed, where the mask is in; what is added stands where it belongs. */
export async function retouched(
  before: Pixels,
  mask: Mask,
  { strength: wanted, turn, focus, addition, region, ...directions }: Directions,
  { references, seed, attempt, signal }: Retouch,
): Promise<Pixels> {
  const { width, height } = before
  const strength = wanted * (strengths[attempt % strengths.length] ?? 1)
  const changes = [...directions.changes, ...references.map((colour) => dye(colour, hint))]
  const pixels = await turned(before, turn, attempt)
  if (changes.length > 0) await changePixels(pixels, mask, changes, strength, signal)
  if (focus) await blendPixels(pixels, await focused(pixels, focus, strength), mask, signal)
  if (!addition) return pixels
  const unit = Math.min(width, height) / 1000
  const units = { width: width / unit, height: height / unit }
  const drawing = additionOf(addition, region, seed, attempt, units)
  const svg = svgOf(drawing, units, width, height)
  return toPixels(fromPixels(pixels).composite([{ input: Buffer.from(svg) }]), before)
}

/** Flips the whole picture; regenerated, it comes a little closer each time. */
function turned(before: Pixels, turn: Directions['turn'], attempt: number): Promise<Pixels> {
  const picture = fromPixels(before)
  const crop = (attempt % 4) * 0.02
  if (turn === 'mirror') return closer(picture.flop(), before, crop)
  if (turn === 'upside_down') return closer(picture.flip(), before, crop)
  return Promise.resolve(before)
}

async function closer(picture: Sharp, { width, height }: Pixels, crop: number): Promise<Pixels> {
  const scale = 1 + 2 * crop
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  const [left, top] = [Math.floor((w - width) / 2), Math.floor((h - height) / 2)]
  return cut(await toPixels(picture, { width: w, height: h }), { left, top, width, height })
}

/** The whole picture out of focus, or sharper; how far goes with its size. */
function focused(pixels: Pixels, focus: 'blur' | 'sharpen', strength: number): Promise<Buffer> {
  const sigma = Math.max(0.5, (Math.min(pixels.width, pixels.height) / 90) * strength)
  const picture = fromPixels(pixels)
  const done =
    focus === 'blur'
      ? picture.blur(sigma)
      : picture.sharpen({ sigma: 1.6, m1: 2 * strength, m2: 5 * strength })
  return done.ensureAlpha().raw().toBuffer()
}
