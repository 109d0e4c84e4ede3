import type OpenAI from 'openai'
import { createDeadline } from '../generation/deadline.ts'
import type { Draw, Emit } from '../generation/draw.ts'
import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import { FrameCutter } from '../relay/FrameCutter.ts'
import { fromThrown } from './errors.ts'
import { bodyOf } from './httpFetch.ts'
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
      await readAll(bodyOf(response), reader, emitUntimed, idle.extend)
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

/** Reads to the end event; the next chunk only when the client has taken what came of the last. */
async function readAll(
  body: AsyncIterable<Uint8Array> | null,
  reader: ResponseReader,
  emit: Emit,
  onChunk: () => void,
): Promise<void> {
  // What the whole response repeats behind the final picture is let go.
  const cutter = new FrameCutter(() => !reader.imageItem)
  for await (const chunk of body ?? []) {
    onChunk()
    for (const frame of cutter.cut(chunk)) {
      const event = readStreamEvent(frame)
      for (const progress of event ? reader.read(event) : []) await emit(progress)
      if (reader.end) return
    }
  }
}

/** A web page or a JSON document instead of events: no OpenAI-compatible server is there. */
async function refuseOtherThanEvents(response: Response): Promise<void> {
  const { headers, status } = response
  const type = headers.get('content-type') ?? ''
  if (!/^(?:text\/html|application\/json)\b/i.test(type)) return
  await letGo(bodyOf(response))
  const detail = `The provider answered (status ${status}) with ${type} instead of a stream of events.`
  const hint =
    'If OPENAI_BASE_URL is set, check that it points to a server with OpenAI’s Responses API.'
  throw new GenerationError(failureOf('rejected_request', { detail, hint }))
}

async function letGo(body: AsyncIterable<Uint8Array> | null): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.()
}

function silence(idleTimeoutMs: number): GenerationError {
  const detail = `The provider sent nothing for ${Math.round(idleTimeoutMs / 1000)} s, so the server stopped waiting. What was drawn so far may have been charged.`
  return new GenerationError(failureOf('idle_timeout', { detail }))
}
