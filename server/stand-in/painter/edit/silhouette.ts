import { rasterised } from '../render.ts'
import { type Drawing, type Size } from '../drawing.ts'
import { inked } from '../parts.ts'
import { svgOf } from '../svg.ts'
import type { Mask } from './regions.ts'

/**
 * The mask of some parts of a drawing, as they are seen behind whatever is before them.
 *
 * @param size of the picture in pixels; another shape is filled, as the picture itself is.
 * @returns nothing where the drawing shows none of them.
 */
export async function silhouette(
  { svg, units }: Drawing,
  parts: readonly string[],
  { width, height }: Size,
): Promise<Mask | undefined> {
  const scale = Math.max(width / units.width, height / units.height)
  const [w, h] = [Math.round(units.width * scale), Math.round(units.height * scale)]
  const painted = async (colour: '#ffffff' | '#000000') =>
    rasterised(svgOf(inked(svg, parts, colour), units, w, h))
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: 'cover' })
      .extractChannel('green')
      .raw()
      .toBuffer()
  // as much as a point goes from black to white, so much of it is theirs
  const [white, black] = await Promise.all([painted('#ffffff'), painted('#000000')])
  const shares = white.map((value, at) => Math.max(0, value - (black[at] ?? 0)))
  if (!shares.some((share) => share > 127)) return undefined
  return (x, y) => (shares[Math.round(y * height) * width + Math.round(x * width)] ?? 0) / 255
}
