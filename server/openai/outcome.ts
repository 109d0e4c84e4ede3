import type { Drawn } from '../generation/draw.ts'
import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import { glanceMime } from '../relay/picture.ts'
import { fromProvider } from './errors.ts'
import type { ResponseReader } from './responseReader.ts'
import { safeDrawn, safeError } from './safe.ts'
import { scrub } from './scrub.ts'

export type Asked = { imageModel: string; attempt: number; requestId?: string | undefined }

/**
 * What a response that has ended amounts to: the picture, wherever a whole one arrived, however
 * badly the rest went.
 *
 * @throws GenerationError with the reason why there is no picture.
 */
export function outcomeOf(reader: ResponseReader, asked: Asked, key: string): Drawn {
  if (!reader.imageItem) throw safeError(reasonForNoPicture(reader, asked, key), key)
  const { result: b64, revised_prompt, size, quality, background } = reader.imageItem
  const mime = b64 && glanceMime(b64)
  if (!mime) throw safeError(badPicture(asked), key)
  const drawn = {
    image: {
      b64,
      mime,
      size: size ?? undefined,
      quality: quality ?? undefined,
      background: background ?? undefined,
    },
    revisedPrompt: revised_prompt ?? undefined,
    usage: reader.usage,
    ...asked,
  }
  return safeDrawn(drawn, key)
}

function badPicture({ requestId }: Asked): GenerationError {
  return new GenerationError(failureOf('bad_picture', { requestId }))
}

function reasonForNoPicture(
  { end, itemError, words }: ResponseReader,
  { requestId }: Asked,
  key: string,
): GenerationError {
  // A failed item knows more than the response around it, which may even be called completed.
  if (itemError) return fromProvider({ body: itemError, requestId }, key)
  if (!end) return new GenerationError(failureOf('stream_interrupted', { requestId }))
  if (end.name === 'failed') return fromProvider({ body: end.error, requestId }, key)
  if (end.name === 'incomplete') return incomplete(scrub(end.reason, key), requestId)
  const detail = words
    ? `The model answered in words: ${scrub(words, key)}`
    : 'The model answered with neither a picture nor words.'
  return new GenerationError(failureOf('no_picture', { detail, requestId }))
}

function incomplete(reason: string, requestId: string | undefined): GenerationError {
  if (reason === 'content_filter') {
    const detail =
      'The provider’s content filter stopped the model before the picture was finished. It may have been charged.'
    const hint = 'Reword the prompt or the feedback, then try again.'
    const more = { detail, hint, retryable: false, requestId }
    return new GenerationError(failureOf('incomplete', more))
  }
  const detail = `The model stopped before the picture was finished (reason: ${reason}). It may have been charged.`
  return new GenerationError(failureOf('incomplete', { detail, requestId }))
}
