import { EventSourceParserStream } from 'eventsource-parser/stream'
import * as v from 'valibot'
import { failureSchema, type Failure } from '../contract/failure.ts'
import {
  generateEventSchemas,
  type GenerateEvent,
  type GenerateEventName,
} from '../contract/generateEvent.ts'
import { endSilence } from './endSilence.ts'
import { noteSignIn, openLine } from './openLine.ts'
import { isOutOfMemory, outOfMemory } from './outOfMemory.ts'
import { serverUnreachable } from './pageFailures.ts'
import { serverInterrupted } from './serverInterrupted.ts'

/**
 * The page's end of `POST /api/generate`: one generation, event by event as they come. Exactly
 * one `completed` or `failed` is the last of them, whatever happens on the way.
 *
 * @param body a GenerateRequest in JSON.
 * @param review names the review that the picture is for; the server draws one at a time for it.
 * @throws the signal's reason, and nothing else, once it is aborted; that closes the connection.
 */
export async function* generateImage(
  body: Blob,
  signal: AbortSignal,
  review = '',
): AsyncGenerator<GenerateEvent, void> {
  const line = await openLine()
  try {
    signal.throwIfAborted()
    const response = await post(body, { signal, review, credentials: line.credentials })
    if (line.credentials === 'omit' && isTurnedAway(response)) noteSignIn()
    else {
      yield* answer(response, signal)
      return
    }
  } finally {
    line.close()
  }
  yield* generateImage(body, signal, review)
}

async function* answer(
  response: Response | undefined,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, void> {
  if (!response?.ok || !response.body) {
    yield failed(response ? await refusal(response) : serverUnreachable())
    return
  }
  try {
    for await (const event of readEvents(response.body)) {
      yield event
      if (event.name === 'completed' || event.name === 'failed') return
    }
  } catch (error) {
    signal.throwIfAborted()
    yield failed(isOutOfMemory(error) ? outOfMemory : serverInterrupted(error))
    return
  }
  signal.throwIfAborted()
  yield failed(serverInterrupted())
}

type Asking = { signal: AbortSignal; review: string; credentials: RequestCredentials }

/** @returns nothing if the server cannot be reached. */
async function post(body: Blob, { signal, review, credentials }: Asking) {
  try {
    return await fetch('/api/generate', {
      method: 'POST',
      credentials,
      // A guest may be sent to where one signs in.
      redirect: credentials === 'omit' ? 'manual' : 'follow',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(review && { 'x-review': review }),
      },
      body,
      signal,
    })
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

/** Whether someone in between, or our server, wants to know who asks; nothing was ordered then. */
const isTurnedAway = (response?: Response) =>
  response?.type === 'opaqueredirect' || [401, 403].includes(response?.status ?? 0)

/** What a response other than a stream says; one that is not ours comes from a proxy in between. */
async function refusal(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => undefined)
  const parsed = v.safeParse(v.object({ error: failureSchema }), body)
  return parsed.success ? parsed.output.error : serverUnreachable(response.status)
}

/** Reads by hand: Safari cannot iterate over a stream. Ending early closes the connection. */
async function* readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const { stream, stopLooking } = endSilence(body)
  const reader = stream
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      if (isKnown(value.event)) yield parseEvent(value.event, value.data)
    }
  } finally {
    stopLooking()
    await reader.cancel()
  }
}

const isKnown = (name: string | undefined): name is GenerateEventName =>
  name !== undefined && name in generateEventSchemas

const parseEvent = (name: GenerateEventName, data: string) =>
  ({ name, data: v.parse(generateEventSchemas[name], JSON.parse(data)) }) as GenerateEvent

const failed = (error: Failure): GenerateEvent => ({ name: 'failed', data: { error } })
