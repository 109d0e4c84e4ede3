import type { Sharp } from 'sharp'

/** Short edge of what is compared, in pixels: small enough to be quick and blind to details. */
const edge = 72

/** Brightness of a small copy, for comparing pictures of the same shape. */
export type Sketch = { data: Buffer; width: number; height: number }

/** @param shape only the ratio of its edges matters. */
export async function sketchOf(
  picture: Sharp,
  shape: { width: number; height: number },
): Promise<Sketch> {
  const scale = edge / Math.min(shape.width, shape.height)
  const [width, height] = [Math.round(shape.width * scale), Math.round(shape.height * scale)]
  const data = await picture
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()
  return { data, width, height }
}

/**
 * How alike the outlines of two sketches are: 1 the same, about 0 nothing in common.
 * Outlines stay where they are when colours and light change.
 */
export function likeness(one: Sketch, other: Sketch): number {
  let [both, first, second] = [0, 0, 0]
  const add = (a: number, b: number) => {
    both += a * b
    first += a * a
    second += b * b
  }
  for (let at = 0; at < one.data.length - one.width; at++)
    for (const next of [at + 1, at + one.width])
      add(slope(one.data, at, next), slope(other.data, at, next))
  return both / Math.sqrt(first * second || 1)
}

const slope = (data: Buffer, from: number, to: number) => {
  const step = (data[to] ?? 0) - (data[from] ?? 0)
  // roots, or one hard outline would outweigh all the soft ones
  return Math.sign(step) * Math.sqrt(Math.abs(step))
}
