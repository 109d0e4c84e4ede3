import sharp from 'sharp'
import type { Size } from '../drawing.ts'
import type { Mask } from './regions.ts'

/**
 * What an order's mask protects, in a size in pixels: all that is not fully transparent in it.
 * Its edges stay hard.
 */
export async function outsideOf(mask: Buffer, { width, height }: Size): Promise<Mask> {
  const alpha = await sharp(mask)
    .autoOrient()
    .resize(width, height, { fit: 'cover', kernel: 'nearest' })
    .toColourspace('srgb')
    .ensureAlpha()
    .extractChannel('alpha')
    .raw()
    .toBuffer()
  return (x, y) => (alpha[Math.round(y * height) * width + Math.round(x * width)] === 0 ? 0 : 1)
}
