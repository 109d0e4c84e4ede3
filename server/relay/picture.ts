import type { Mime } from '../../src/contract/picture.ts'
import type { Base64 } from './Base64.ts'

/**
 * What a picture in base64 is, read from its first bytes; undefined where it is not base64 or
 * neither PNG, WebP nor JPEG.
 *
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function readMime(b64: string): Mime | undefined {
  return isBase64(b64) ? mimeOf(b64.slice(0, 24)) : undefined
}

/** The same at a glance, for a picture passing by: looks at its beginning, length and end. */
export function glanceMime(picture: Base64): Mime | undefined {
  const [head, tail] = [picture.head(24), picture.tail(4)]
  if (picture.length % 4 !== 0 || !isBase64(head) || !isBase64(tail)) return undefined
  return mimeOf(head)
}

function mimeOf(b64: string): Mime | undefined {
  const head = Buffer.from(b64, 'base64').toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('RIFF') && head.startsWith('WEBPVP', 8)) return 'image/webp'
  return undefined
}

/** Looks for what must not be there: a pattern for the whole would backtrack over megabytes. */
function isBase64(text: string): boolean {
  if (text === '' || text.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(text)) return false
  const padding = text.indexOf('=')
  return padding === -1 || /^={1,2}$/.test(text.slice(padding))
}
