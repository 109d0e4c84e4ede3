import sharp from 'sharp'
import { Refusal } from './refusal.ts'

const formats = ['png', 'webp', 'jpeg', 'gif']
/** The service takes no more than this for one picture. */
const maxPixels = 3840 * 3840

/**
 * Reads the picture that an edit starts from.
 *
 * @param url `data:image/…;base64,…`; the stand-in fetches nothing.
 * @throws {Refusal} for anything that is no picture.
 */
export async function readGiven(url: string) {
  const match = /^data:image\/[\w+.-]+;base64,([\w+/=\s-]+)$/.exec(url)
  if (!match?.[1]) throw invalidImage('Expected a base64-encoded data URL with an image MIME type.')
  const bytes = Buffer.from(match[1], 'base64')
  const metadata = await sharp(bytes, { limitInputPixels: maxPixels })
    .metadata()
    .catch((cause: unknown) => {
      throw invalidImage('The image data you provided does not represent a valid image.', cause)
    })
  if (!formats.includes(metadata.format))
    throw invalidImage(
      "Supported image types are: 'image/jpeg', 'image/png', 'image/gif', 'image/webp'.",
    )
  const { width, height } = metadata.autoOrient
  return { bytes, size: { width, height } }
}

function invalidImage(message: string, cause?: unknown) {
  const error = { message, param: 'input', code: 'invalid_image' }
  return new Refusal(400, error, { cause })
}
