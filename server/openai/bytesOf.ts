import type { Readable } from 'node:stream'
import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import { readBody } from './readBody.ts'

const maxMib = 64

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
    if (length > maxMib * 1024 ** 2) throw tooLarge()
    chunks.push(chunk)
    return false
  })
  return Buffer.concat(chunks)
}

function tooLarge(): GenerationError {
  const detail = `The provider sent a picture of more than ${maxMib} MiB, which is not passed on. It may have been charged.`
  const hint = 'Ask for a smaller size.'
  return new GenerationError(failureOf('bad_picture', { detail, hint, retryable: false }))
}
