import sharp from 'sharp'
import type { DrawnPicture } from '../../src/generation/takeInPicture.ts'

/** What would be known about a picture if there were one. */
export const imaginePicture = (number = 0): DrawnPicture => ({
  imageId: `image-${number}`,
  sha256: `the digest of ${number}`,
  mime: 'image/png',
  bytes: 1,
  width: 1,
  height: 1,
})

let painted = 0

/** A small real picture in base64, its bytes different each time. */
export async function paintPng(): Promise<string> {
  painted++
  const background = { r: painted % 256, g: (painted >> 8) % 256, b: 128 }
  const create = { width: 16, height: 16, channels: 3 as const, background }
  const png = await sharp({ create }).png().toBuffer()
  return png.toString('base64')
}
