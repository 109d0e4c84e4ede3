import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import { FrameCutter } from '../relay/FrameCutter.ts'
import type { Api, Reading } from './api.ts'
import { bytesOf } from './bytesOf.ts'
import { checkAddress } from './checkAddress.ts'
import { bodyOf } from './httpFetch.ts'
import type { StreamEvent } from './streamEvents.ts'

type Answer = {
  api: Api
  reading: Reading
  /** Asked when a picture begins; one that is not wanted is let go. */
  wantsPicture: () => boolean
}

/** The events of an answer; each chunk is read when those of the last have been taken. */
export async function* eventsIn(
  response: Response,
  { api, reading, wantsPicture }: Answer,
): AsyncGenerator<StreamEvent, void, undefined> {
  const type = response.headers.get('content-type') ?? ''
  const body = bodyOf(response)
  if (api.readWhole && /^application\/json\b/i.test(type)) {
    const json: unknown = JSON.parse((await bytesOf(body, reading.onChunk)).toString('utf8'))
    yield await api.readWhole(json, reading)
    return
  }
  if (/^(?:text\/html|application\/json)\b/i.test(type)) {
    await body?.[Symbol.asyncIterator]().return?.()
    throw notEvents(response.status, type)
  }
  const cutter = new FrameCutter(wantsPicture)
  for await (const chunk of body ?? []) {
    reading.onChunk()
    for (const frame of cutter.cut(chunk)) {
      const event = api.readFrame(frame)
      if (event) yield event
    }
  }
}

/** A web page or a JSON document instead of events: no OpenAI-compatible server is there. */
function notEvents(status: number, type: string): GenerationError {
  const detail = `The provider answered (status ${status}) with ${type} instead of a stream of events.`
  return new GenerationError(failureOf('rejected_request', { detail, hint: checkAddress }))
}
