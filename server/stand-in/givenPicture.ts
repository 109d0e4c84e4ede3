import sharp from 'sharp'
import type { Colour } from './painter/colour.ts'
import { Refusal } from './refusal.ts'

const formats = ['png', 'webp', 'jpeg', 'gif']
/** The service takes no more than this for one picture. */
const maxPixels = 3840 * 3840

/** Photographs may be larger, to be drawn from. */
const maxReferencePixels = 268_000_000

/**
 * Reads the picture that an edit starts from.
 *
 * @param url `data:image/…;base64,…`; the stand-in fetches nothing.
 * @throws {Refusal} for anything that is no picture.
 */
export async function readGiven(url: string) {
  const { bytes, metadata } = await decode(url, maxPixels)
  const { width, height } = metadata.autoOrient
  return { bytes, size: { width, height } }
}

/** Reads a picture to draw from, of which the painter sees its main colour. Throws as above. */
export async function readReference(url: string): Promise<Colour> {
  const { bytes } = await decode(url, maxReferencePixels)
  const seen = await sharp(bytes, { limitInputPixels: maxReferencePixels })
    .resize(64, 64, { fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()
    .catch(notAnImage)
  const { r, g, b } = (await sharp(seen).stats()).dominant
  return `#${Buffer.from([r, g, b]).toString('hex')}`
}

async function decode(url: string, limitInputPixels: number) {
  const match = /^data:image\/[\w+.-]+;base64,([\w+/=\s-]+)$/.exec(url)
  if (!match?.[1]) throw invalidImage('Expected a base64-encoded data URL with an image MIME type.')
  const bytes = Buffer.from(match[1], 'base64')
  const metadata = await sharp(bytes, { limitInputPixels }).metadata().catch(notAnImage)
  if (!formats.includes(metadata.format))
    throw invalidImage(
      "Supported image types are: 'image/jpeg', 'image/png', 'image/gif', 'image/webp'.",
    )
  return { bytes, metadata }
}

function notAnImage(cause: unknown): never {
  throw invalidImage('The image data you provided does not represent a valid image.', cause)
}

function invalidImage(message: string, cause?: unknown) {
  const error = { message, param: 'input', code: 'invalid_image' }
  return new Refusal(400, error, { cause })
}
