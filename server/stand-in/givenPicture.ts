import sharp from 'sharp'
import type { Colour } from './painter/colour.ts'
import { userError } from './readRequest.ts'
import { Refusal } from './refusal.ts'

const formats = ['png', 'webp', 'jpeg', 'gif']
/** The service takes no more than this for one picture. */
const maxPixels = 3840 * 3840

/** Photographs may be larger, to be drawn from. */
const maxReferencePixels = 268_000_000

/** A picture to be changed; its size in pixels. */
export type Given = {
  bytes: Buffer
  size: { width: number; height: number }
  format: string
  isOpaque: boolean
}

/**
 * Reads the picture that an edit starts from.
 *
 * @param url `data:image/…;base64,…`; the stand-in fetches nothing.
 * @throws {Refusal} for anything that is no picture.
 */
export async function readGiven(url: string): Promise<Given> {
  const { bytes, metadata } = await decode(url, maxPixels)
  const { autoOrient: size, format, hasAlpha } = metadata
  const isOpaque = !hasAlpha || (await sharp(bytes).stats().catch(notAnImage)).isOpaque
  return { bytes, size, format, isOpaque }
}

/**
 * Reads the mask of an edit.
 *
 * @param first the picture that it is for.
 * @throws {Refusal} for one that does not fit the picture, or has no alpha channel.
 */
export async function readMask(
  url: string | undefined,
  { size, format }: Pick<Given, 'size' | 'format'>,
): Promise<Buffer> {
  if (!url) throw unfitMask('the stand-in knows no files, and takes a data URL')
  const { bytes, metadata } = await decode(url, maxPixels).catch((cause: unknown) => {
    throw unfitMask('mask image is no valid image', cause)
  })
  const { width, height } = metadata.autoOrient
  if (metadata.format !== format) throw unfitMask(`mask image is ${metadata.format}, not ${format}`)
  if (!metadata.hasAlpha) throw unfitMask('mask image missing alpha channel')
  if (width !== size.width || height !== size.height)
    throw unfitMask(`mask size does not match image size (${size.width}x${size.height})`)
  return bytes
}

function unfitMask(problem: string, cause?: unknown) {
  const message = `Invalid mask image format - ${problem}`
  return userError('input_image_mask', message, 'invalid_mask_image_format', cause)
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
