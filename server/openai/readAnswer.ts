import type { Readable } from 'node:stream'
import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import type { Emit, ProgressEvent } from '../generation/draw.ts'
import type { Frame } from '../relay/frame.ts'
import { FrameCutter } from '../relay/FrameCutter.ts'
import type { Api, Reading } from './api.ts'
import { bytesOf } from './bytesOf.ts'
import { checkAddress } from './checkAddress.ts'
import { bodyOf } from './httpFetch.ts'
import { beginningOf, readBody } from './readBody.ts'
import type { ResponseReader } from './responseReader.ts'
import type { StreamEvent } from './streamEvents.ts'

type Answer = {
  api: Api
  reading: Reading
  /** Takes in what the answer says. */
  reader: ResponseReader
  emit: Emit
}

/** Reads an answer to its end event; the next chunk when the client has taken what came of the last. */
export async function readAnswer(response: Response, answer: Answer): Promise<void> {
  const type = response.headers.get('content-type') ?? ''
  const body = bodyOf(response)
  if (/^text\/html\b/i.test(type)) {
    body.destroy()
    throw notEvents(response.status, type)
  }
  if (await isJson(body, type, answer.reading)) {
    const event = await readJson(body, answer)
    if (!event) throw notEvents(response.status, type)
    return emitAll(answer.reader.read(event), answer.emit)
  }
  // What the whole response repeats behind the final picture is let go.
  const cutter = new FrameCutter(() => !answer.reader.imageItem)
  return readBody(body, (chunk) => {
    answer.reading.onChunk()
    return takeFrames(cutter.cut(chunk), answer)
  })
}

/** Whether a JSON document comes, which some servers call all sorts of things: it begins as one does. */
async function isJson(body: Readable, type: string, { onChunk }: Reading): Promise<boolean> {
  if (/^application\/json\b/i.test(type)) return true
  return (await beginningOf(body, onChunk)).startsWith('{')
}

/** Says whether the answer has ended; waits only where there is something to wait for. */
function takeFrames(frames: Iterator<Frame>, answer: Answer): boolean | Promise<boolean> {
  const { api, reader, reading } = answer
  for (let next = frames.next(); !next.done; next = frames.next()) {
    const event = api.readFrame(next.value, reading)
    const told =
      event instanceof Promise ? event.then((known) => tell(known, answer)) : tell(event, answer)
    if (told) return told.then(() => !!reader.end || takeFrames(frames, answer))
    if (reader.end) return true
  }
  return false
}

/** Tells the client what an event brings, if it brings anything. */
function tell(event: StreamEvent | undefined, { reader, emit }: Answer): Promise<void> | undefined {
  const progress = event ? reader.read(event) : []
  return progress.length > 0 ? emitAll(progress, emit) : undefined
}

/** Takes a mark of the byte order away, which is no JSON. */
const utf8 = new TextDecoder()

async function readJson(body: Readable, { api, reading }: Answer) {
  const json: unknown = JSON.parse(utf8.decode(await bytesOf(body, reading.onChunk)))
  return api.readWhole(json, reading)
}

async function emitAll(progress: readonly ProgressEvent[], emit: Emit): Promise<void> {
  for (const event of progress) await emit(event)
}

/** A web page or any JSON document instead of events: no OpenAI-compatible server is there. */
function notEvents(status: number, type: string): GenerationError {
  const detail = `The provider answered (status ${status}) with ${type || 'JSON'} instead of a stream of events.`
  return new GenerationError(failureOf('rejected_request', { detail, hint: checkAddress }))
}
