import type { Box } from './place.ts'

/** Pixels of one picture: RGBA, not premultiplied, row by row. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/** Differences of a channel up to this one, from 0 to 255, are none: formats that lose something make them. */
const threshold = 16

/**
 * How much of a picture has changed where it should not: outside of the boxes.
 *
 * @returns the share of those pixels, from 0 to 1; 0 where the boxes leave none.
 * @throws RangeError if the pictures have different sizes.
 */
export function changedOutside(before: Pixels, after: Pixels, boxes: readonly Box[]): number {
  const { width, height } = before
  if (after.width !== width || after.height !== height)
    throw new RangeError('The new picture has another size')
  const isInside = coverage(before, boxes)
  let outside = 0
  let changed = 0
  for (let pixel = 0; pixel < isInside.length; pixel++) {
    if (isInside[pixel]) continue
    outside++
    if (distance(before.data, after.data, pixel * 4) > threshold) changed++
  }
  return outside ? changed / outside : 0
}

/** A box in whole pixels: those that it only touches are in it. */
export const toPixels = ({ x, y, size }: Box, { width, height }: Edges) => {
  const left = Math.floor(x * width)
  const top = Math.floor(y * height)
  const right = Math.min(width, Math.ceil((x + size.width) * width))
  const bottom = Math.min(height, Math.ceil((y + size.height) * height))
  return { left, top, width: right - left, height: bottom - top }
}

type Edges = { width: number; height: number }

/** One for each pixel that is in a box, zero for the others. */
function coverage(edges: Edges, boxes: readonly Box[]): Uint8Array {
  const covered = new Uint8Array(edges.width * edges.height)
  for (const box of boxes) {
    const { left, top, width, height } = toPixels(box, edges)
    for (let row = top; row < top + height; row++) {
      const start = row * edges.width + left
      covered.fill(1, start, start + width)
    }
  }
  return covered
}

/**
 * What can be seen of the difference of two pixels: colours count as much as they cover.
 *
 * @param at where both begin.
 * @returns the largest difference in any channel, from 0 to 255.
 */
export function distance(first: Uint8ClampedArray, second: Uint8ClampedArray, at: number): number {
  const alpha = first[at + 3] ?? 0
  const otherAlpha = second[at + 3] ?? 0
  let largest = Math.abs(alpha - otherAlpha)
  for (let channel = at; channel < at + 3; channel++) {
    const covering = ((first[channel] ?? 0) * alpha - (second[channel] ?? 0) * otherAlpha) / 255
    largest = Math.max(largest, Math.abs(covering))
  }
  return largest
}
