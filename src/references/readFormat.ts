import type { Mime } from '../contract/picture.ts'

/** What a file is, by its first bytes; undefined where it is neither PNG, WebP nor JPEG. */
export async function readFormat(file: Blob): Promise<Mime | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  const head = String.fromCharCode(...bytes)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('RIFF') && head.startsWith('WEBPVP', 8)) return 'image/webp'
  return undefined
}
