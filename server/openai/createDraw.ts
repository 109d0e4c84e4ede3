import type OpenAI from 'openai'
import { Stream } from 'openai/core/streaming'
import { createDeadline } from '../deadline.ts'
import { failureOf } from '../failures.ts'
import type { Draw, Emit } from '../draw.ts'
import { GenerationError } from '../GenerationError.ts'
import { fromThrown } from './errors.ts'
import { outcomeOf } from './outcome.ts'
import { responseRequest, type Models } from './requests.ts'
import { ResponseReader } from './responseReader.ts'
import { readStreamEvent } from './streamEvents.ts'

export type DrawOptions = Models & {
  client: OpenAI
  /** How long the provider may send not a single byte, in milliseconds. */
  idleTimeoutMs: number
}

/** One attempt at a picture through OpenAI's Responses API and its image tool. */
export function createDraw({ client, model, imageModel, idleTimeoutMs }: DrawOptions): Draw {
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
      const response = await client.responses
        .create(responseRequest(request, { model, imageModel }), { signal: either })
        .asResponse()
      requestId = response.headers.get('x-request-id') ?? undefined
      await refuseOtherThanEvents(response)
      await readAll(withEachChunk(response, idle.extend), client, reader, emitUntimed)
      // An abort ends the SDK's stream without an error.
      either.throwIfAborted()
    } catch (error) {
      const reason: unknown = either.aborted ? either.reason : error
      // A picture that arrived whole is kept, however badly the stream ended behind it.
      if (!reader.imageItem) throw fromThrown(reason, client.apiKey ?? '', requestId)
    } finally {
      idle.stop()
    }
    return outcomeOf(reader, { imageModel, attempt, requestId }, client.apiKey ?? '')
  }
}

async function readAll(response: Response, client: OpenAI, reader: ResponseReader, emit: Emit) {
  const stream = Stream.fromSSEResponse<unknown>(response, new AbortController(), client)
  for await (const raw of stream) {
    const event = readStreamEvent(raw)
    for (const progress of event ? reader.read(event) : []) await emit(progress)
    if (reader.end) return
  }
}

/** The same response, with `onChunk` called for every piece of its body that arrives. */
function withEachChunk(response: Response, onChunk: () => void): Response {
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onChunk()
      controller.enqueue(chunk)
    },
  })
  return new Response(response.body?.pipeThrough(watch) ?? null, response)
}

/** A web page or a JSON document instead of events: no OpenAI-compatible server is there. */
async function refuseOtherThanEvents({ headers, status, body }: Response): Promise<void> {
  const type = headers.get('content-type') ?? ''
  if (!/^(?:text\/html|application\/json)\b/i.test(type)) return
  await body?.cancel()
  const detail = `The provider answered (status ${status}) with ${type} instead of a stream of events.`
  const hint =
    'If OPENAI_BASE_URL is set, check that it points to a server with OpenAI’s Responses API.'
  throw new GenerationError(failureOf('rejected_request', { detail, hint }))
}

function silence(idleTimeoutMs: number): GenerationError {
  const detail = `The provider sent nothing for ${Math.round(idleTimeoutMs / 1000)} s, so the server stopped waiting. What was drawn so far may have been charged.`
  return new GenerationError(failureOf('idle_timeout', { detail }))
}
