import type OpenAI from 'openai'
import { createDeadline } from '../generation/deadline.ts'
import type { Draw, Emit } from '../generation/draw.ts'
import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import type { Models } from './api.ts'
import { fromThrown } from './errors.ts'
import { imagesApi } from './images/imagesApi.ts'
import { outcomeOf } from './outcome.ts'
import { ResponseReader } from './responseReader.ts'
import { readAnswer } from './readAnswer.ts'
import { responsesApi } from './responses/responsesApi.ts'

const apis = { responses: responsesApi, images: imagesApi }

export type DrawOptions = Models & {
  /** Which of OpenAI's APIs the provider is asked in; Responses if not said. */
  api?: keyof typeof apis
  client: OpenAI
  /** How long the provider may send not a single byte, in milliseconds. */
  idleTimeoutMs: number
}

/** One attempt at a picture through one of OpenAI's APIs. */
export function createDraw({
  client,
  api: name = 'responses',
  model,
  imageModel,
  idleTimeoutMs,
}: DrawOptions): Draw {
  const api = apis[name]
  return async (request, { attempt, emit, signal }) => {
    const idle = createDeadline(idleTimeoutMs, () => silence(idleTimeoutMs))
    const reader = new ResponseReader(attempt)
    const either = AbortSignal.any([signal, idle.signal])
    // Time that the client takes to accept an event is no silence of the provider's.
    const emitUntimed: Emit = async (event) => {
      idle.stop()
      await emit(event)
      idle.start()
    }
    let requestId: string | undefined
    try {
      const response = await api.ask(client, request, { model, imageModel, signal: either })
      requestId = response.headers.get('x-request-id') ?? undefined
      const reading = { client, signal: either, onChunk: idle.extend }
      await readAnswer(response, { api, reading, reader, emit: emitUntimed })
      either.throwIfAborted()
    } catch (error) {
      // What is known of the picture already says more than that nothing came any more.
      const isKnown = error instanceof GenerationError
      const reason: unknown = either.aborted && !isKnown ? either.reason : error
      // A picture that arrived whole is kept, however badly the stream ended behind it.
      if (!reader.imageItem) throw fromThrown(reason, client.apiKey ?? '', requestId)
    } finally {
      idle.stop()
    }
    return outcomeOf(reader, { imageModel, attempt, requestId }, client.apiKey ?? '')
  }
}

function silence(idleTimeoutMs: number): GenerationError {
  const detail = `The provider sent nothing for ${Math.round(idleTimeoutMs / 1000)} s, so the server stopped waiting. What was drawn so far may have been charged.`
  return new GenerationError(failureOf('idle_timeout', { detail }))
}
