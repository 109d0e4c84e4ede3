import sharp, { type Sharp } from 'sharp'
import type { Order } from '../order.ts'

/** How a picture goes out. */
export type Output = Pick<Order, 'width' | 'height' | 'format' | 'compression' | 'background'>

/** Stages of a picture before it is done: edge length as a share of the whole, from the first. */
const stages = [1 / 20, 1 / 9, 1 / 4]

/** Fast compression: these pictures live for minutes, previews for seconds. */
const pngLevels = { picture: 4, preview: 2 }

/** Paints a drawing; sharp keeps its threads busy, not this one. */
export const rasterised = (svg: string): Sharp => sharp(Buffer.from(svg))

/**
 * A coarse stage of a picture in its full size, as a service that draws from noise shows it.
 *
 * @param draw paints the picture in a size, in pixels.
 * @param index which preview of `count`, from 0.
 */
export async function preview(
  draw: (width: number, height: number) => Promise<Sharp>,
  output: Output,
  index: number,
  count: number,
): Promise<Buffer> {
  const share = stages[index + stages.length - count] ?? 1 / 4
  const width = Math.max(8, Math.round(output.width * share))
  const height = Math.max(8, Math.round(output.height * share))
  const small = await (await draw(width, height)).png({ compressionLevel: 1 }).toBuffer()
  const { width: w, height: h } = output
  const large = sharp(small).resize(w, h, { fit: 'fill', kernel: 'linear' })
  return encoded(large, output, pngLevels.preview)
}

/** The bytes in the format that was ordered. */
export function encoded(
  picture: Sharp,
  { format, compression, background }: Output,
  compressionLevel = pngLevels.picture,
): Promise<Buffer> {
  const opaque = background === 'opaque' ? picture.flatten({ background: '#ffffff' }) : picture
  // a quality of 0 means 1 to the encoders
  const quality = Math.max(1, compression)
  if (format === 'jpeg') return opaque.jpeg({ quality }).toBuffer()
  if (format === 'webp') return opaque.webp({ quality, effort: 1 }).toBuffer()
  return opaque.png({ compressionLevel }).toBuffer()
}
