import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'

const maxMib = 64
const maxTextMib = 1

/** The most that is taken in of one picture, or of one event of a stream: what no picture needs. */
export const maxPictureBytes = maxMib * 1024 ** 2
/** The most that one event may have besides pictures: it is held several times over to be read. */
export const maxTextBytes = maxTextMib * 1024 ** 2

/** The failure for what is larger. Another try would draw, and be charged, anew. */
export function tooLarge(): GenerationError {
  const detail = `The provider sent a picture of more than ${maxMib} MiB, which is not passed on. It may have been charged.`
  const hint = 'Ask for a smaller size.'
  return new GenerationError(failureOf('bad_picture', { detail, hint, retryable: false }))
}

/** The failure for an event with more text. */
export function tooWordy(): GenerationError {
  const detail = `The provider sent an event with more than ${maxTextMib} MiB of text, which is not read. The picture may have been charged.`
  const hint = 'Check the server at OPENAI_BASE_URL: no picture needs as much text.'
  return new GenerationError(failureOf('bad_picture', { detail, hint, retryable: false }))
}
