import type { Picture } from '../../src/contract/picture.ts'

/** Edges in pixels, and whether there is an alpha channel. */
export type Shape = { width: number; height: number; hasAlpha: boolean }

/** What a PNG may say before its pixels, colour profile and all, hardly ever takes more. */
const headBytes = 64 * 1024

/**
 * What a PNG or WebP says of itself at its beginning; nothing is decoded. Undefined where it does
 * not say it, and of a JPEG.
 */
export function readShape({ b64, mime }: Picture): Shape | undefined {
  const head = Buffer.from(b64.slice(0, (headBytes / 3) * 4), 'base64')
  if (head.length < 30 || mime === 'image/jpeg') return undefined
  return mime === 'image/png' ? shapeOfPng(head) : shapeOfWebp(head)
}

/** @see https://www.w3.org/TR/png-3/#11IHDR and #11tRNS, which gives alpha to the other colour types */
function shapeOfPng(head: Buffer): Shape {
  const said = head.toString('latin1')
  const beforePixels = said.slice(0, said.indexOf('IDAT'))
  const hasAlpha = [4, 6].includes(head.readUInt8(25)) || beforePixels.includes('tRNS')
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20), hasAlpha }
}

/** @see https://datatracker.ietf.org/doc/html/rfc9649#section-2 */
function shapeOfWebp(head: Buffer): Shape | undefined {
  const chunk = head.toString('latin1', 12, 16)
  if (chunk === 'VP8X') {
    const [width, height] = [head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1]
    return { width, height, hasAlpha: (head.readUInt8(20) & 0x10) !== 0 }
  }
  if (chunk === 'VP8L') {
    const bits = head.readUInt32LE(21)
    const [width, height] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    return { width, height, hasAlpha: (bits & 0x1000_0000) !== 0 }
  }
  if (chunk !== 'VP8 ') return undefined
  const [width, height] = [head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff]
  return { width, height, hasAlpha: false }
}
