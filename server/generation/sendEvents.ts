import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { ServerResponse } from 'node:http'
import { jsonPieces } from '../relay/Base64.ts'
import type { Emit, EndEvent, ServerEvent } from './draw.ts'
import { pictureIn } from './pictureIn.ts'
import { write, writeLast } from './write.ts'

export type Run = (emit: Emit) => Promise<EndEvent | undefined>

/** Headers that keep proxies from buffering, compressing or storing a stream of events. */
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

export type Pace = {
  /** Milliseconds between the comment lines. */
  heartbeatMs: number
  /** Milliseconds that the client has for the last event. */
  withinMs: number
}

/**
 * Tells the events of `run` as they come, with a comment line at once and again and again. `run`
 * waits in `emit` while the client is slow.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function sendEvents(
  response: ServerResponse,
  run: Run,
  { heartbeatMs, withinMs }: Pace,
): Promise<Response> {
  response.writeHead(200, headers)
  void write(response, [comment])
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) void write(response, [comment])
  }, heartbeatMs)
  const end = await run((event) => write(response, encode(event)))
  clearInterval(heartbeat)
  await writeLast(response, end ? encode(end) : [], withinMs)
  return RESPONSE_ALREADY_SENT
}

const comment = Buffer.from(':\n\n')

/** In pieces, so that a picture goes out as it came in, without being copied together. */
function encode(event: ServerEvent): Uint8Array[] {
  const pieces = jsonPieces(event.data, pictureIn(event))
  return [Buffer.from(`event: ${event.name}\ndata: `), ...pieces, Buffer.from('\n\n')]
}
