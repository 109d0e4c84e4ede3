import { APIError } from 'openai'
import type { Failure } from '../../src/contract/failure.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import type { Drawn } from '../generation/draw.ts'
import { scrub } from './scrub.ts'

/** The most of a failure's sentence, which has our own words around the provider's. */
const sentenceLength = 800

/**
 * The last thing done to a failure on its way out: whatever the provider had a part in is
 * scrubbed here, so that no place that quotes the provider can forget to.
 */
export function safeError(error: GenerationError, key: string): GenerationError {
  const { failure, cause, shouldRetry } = error
  return new GenerationError(safeFailure(failure, key), {
    cause: safeCause(cause, key),
    shouldRetry,
  })
}

/** The same for a picture: what is told besides its bytes. */
export function safeDrawn({ image, revisedPrompt, requestId, ...ours }: Drawn, key: string): Drawn {
  const clean = (text: string | undefined, maxLength?: number) =>
    text === undefined ? undefined : scrub(text, key, maxLength)
  return {
    ...ours,
    image: {
      ...image,
      size: clean(image.size),
      quality: clean(image.quality),
      background: clean(image.background),
    },
    revisedPrompt: clean(revisedPrompt, Infinity),
    requestId: safeId(requestId, key),
  }
}

function safeFailure({ detail, requestId, moderation, ...ours }: Failure, key: string): Failure {
  const categories = moderation?.categories.map((category) => scrub(category, key))
  return {
    ...ours,
    detail: scrub(detail, key, sentenceLength),
    requestId: safeId(requestId, key),
    moderation: moderation && categories && { ...moderation, categories },
  }
}

/** An error of the SDK's quotes the provider in its message; only status and code are kept. */
function safeCause(cause: unknown, key: string): unknown {
  if (!(cause instanceof APIError)) return cause
  const { status, code } = cause as { status: unknown; code: unknown }
  return { status, code: typeof code === 'string' ? scrub(code, key) : undefined }
}

/** A request id goes into reports and the log, so that nothing but an id is taken for one. */
function safeId(id: string | undefined, key: string): string | undefined {
  if (id === undefined || !/^[\w-]{1,100}$/.test(id)) return undefined
  return scrub(id, key) === id ? id : undefined
}
