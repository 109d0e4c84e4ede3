import type { Readable } from 'node:stream'
import { maxPictureBytes, tooLarge } from '../relay/tooLarge.ts'
import { readBody } from './readBody.ts'

/**
 * Reads a body to its end.
 *
 * @throws GenerationError `bad_picture` for one that is too large to be a picture.
 */
export async function bytesOf(body: Readable, onChunk: () => void): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  await readBody(body, (chunk) => {
    onChunk()
    length += chunk.length
    if (length > maxPictureBytes) throw tooLarge()
    chunks.push(chunk)
    return false
  })
  return Buffer.concat(chunks)
}
