import sharp, { type Sharp } from 'sharp'
import type { Order } from '../../order.ts'
import { randomFrom } from '../random.ts'
import { svgOf } from '../svg.ts'
import { additionOf } from './addition.ts'
import { dye } from './changes.ts'
import { type Directions, readDirections } from './directions.ts'
import { blendPixels, changePixels, type Pixels } from './pixels.ts'
import { maskFinder } from './maskFinder.ts'

/** How strongly a regenerated edit is done, in turn. */
const strengths = [1, 0.76, 1.22, 0.88]

/** What there is to draw from shows a little in what is changed. */
const hint = { reach: 0.2, body: 0.2 }

/** The given picture in another size, in pixels, changed as the words say. */
export function editor(order: Order & { given: Buffer }, attempt: number, signal: AbortSignal) {
  const seed = `${order.prompt}#${attempt}`
  const directions = readDirections(order.prompt, randomFrom(order.prompt))
  const strength = directions.strength * (strengths[attempt % strengths.length] ?? 1)
  const changes = [...directions.changes, ...order.references.map((colour) => dye(colour, hint))]
  const findMask = maskFinder(order, directions, seed)
  return async (width: number, height: number): Promise<Sharp> => {
    signal.throwIfAborted()
    const mask = await findMask({ width, height })
    const pixels = await pixelsOf(turned(order.given, directions.turn, attempt), width, height)
    if (changes.length > 0) await changePixels(pixels, mask, changes, strength, signal)
    if (directions.focus)
      await blendPixels(pixels, await focused(pixels, directions.focus, strength), mask, signal)
    const changed = fromPixels(pixels)
    if (!directions.addition) return changed
    const unit = Math.min(width, height) / 1000
    const units = { width: width / unit, height: height / unit }
    const drawing = additionOf(directions.addition, directions.region, seed, attempt, units)
    const svg = svgOf(drawing, units, width, height)
    return changed.composite([{ input: Buffer.from(svg) }])
  }
}

/** Flips the whole picture; regenerated, it comes a little closer each time. */
function turned(
  given: Buffer,
  turn: Directions['turn'],
  attempt: number,
): { picture: Sharp; crop: number } {
  const picture = sharp(given).autoOrient()
  if (turn === 'mirror') return { picture: picture.flop(), crop: (attempt % 4) * 0.02 }
  if (turn === 'upside_down') return { picture: picture.flip(), crop: (attempt % 4) * 0.02 }
  return { picture, crop: 0 }
}

async function pixelsOf(
  { picture, crop }: { picture: Sharp; crop: number },
  width: number,
  height: number,
): Promise<Pixels> {
  const scale = 1 + 2 * crop
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  const data = await picture
    .resize(w, h, { fit: 'cover' })
    .extract({
      left: Math.floor((w - width) / 2),
      top: Math.floor((h - height) / 2),
      width,
      height,
    })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  return { data, width, height }
}

const fromPixels = ({ data, width, height }: Pixels) =>
  sharp(data, { raw: { width, height, channels: 4 } })

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
