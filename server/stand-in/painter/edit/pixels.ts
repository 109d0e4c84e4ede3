import { setImmediate as nextTurn } from 'node:timers/promises'
import sharp, { type Sharp } from 'sharp'
import type { Size } from '../drawing.ts'
import type { Change, Rgb } from './changes.ts'
import type { Mask } from './regions.ts'

/** Pixels as sharp gives them: red, green, blue and alpha, a byte each, row by row. */
export type Pixels = Size & { data: Buffer }
/** A part of a picture, in pixels. */
export type Area = Size & { left: number; top: number }

/** Rows between two looks at the signal and at the rest of the server's work. */
const rowsAtATime = 128

/** The pixels of a picture, made to fill a size. */
export async function toPixels(picture: Sharp, { width, height }: Size): Promise<Pixels> {
  const data = await picture
    .resize(width, height, { fit: 'cover' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  return { data, width, height }
}

export const fromPixels = ({ data, width, height }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 4 } })

export const cut = (pixels: Pixels, area: Area): Promise<Pixels> =>
  toPixels(fromPixels(pixels).extract(area), area)

/** Puts what was cut out back in its place. */
export function layOver({ data, width }: Pixels, piece: Pixels, { left, top }: Area): void {
  const row = 4 * piece.width
  for (let y = 0; y < piece.height; y++)
    piece.data.copy(data, 4 * ((top + y) * width + left), y * row, (y + 1) * row)
}

/** Runs every pixel in the mask through the changes; alpha stays as it is. */
export async function changePixels(
  { data, width, height }: Pixels,
  mask: Mask,
  changes: readonly Change[],
  strength: number,
  signal: AbortSignal,
): Promise<void> {
  for (let y = 0; y < height; y++) {
    if (y % rowsAtATime === 0) await breathe(signal)
    for (let x = 0; x < width; x++) {
      const share = mask(x / width, y / height)
      if (share > 0) changePixel(data, 4 * (y * width + x), share, changes, strength)
    }
  }
}

function changePixel(
  data: Buffer,
  at: number,
  share: number,
  changes: readonly Change[],
  strength: number,
): void {
  const before: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  let after = before
  for (const change of changes) after = change(after, strength)
  data[at] = blended(before[0], after[0], share)
  data[at + 1] = blended(before[1], after[1], share)
  data[at + 2] = blended(before[2], after[2], share)
}

/** Puts `other` over the pixels where the mask is in, alpha and all. */
export async function blendPixels(
  { data, width, height }: Pixels,
  other: Buffer,
  mask: Mask,
  signal: AbortSignal,
): Promise<void> {
  for (let y = 0; y < height; y++) {
    if (y % rowsAtATime === 0) await breathe(signal)
    for (let x = 0; x < width; x++) {
      const share = mask(x / width, y / height)
      const start = 4 * (y * width + x)
      if (share > 0)
        for (let at = start; at < start + 4; at++)
          data[at] = blended(data[at] ?? 0, other[at] ?? 0, share)
    }
  }
}

const blended = (from: number, to: number, share: number) =>
  Math.min(255, Math.max(0, Math.round(from + (to - from) * share)))

async function breathe(signal: AbortSignal): Promise<void> {
  await nextTurn()
  signal.throwIfAborted()
}
