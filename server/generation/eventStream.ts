import type { Emit, EndEvent, ServerEvent } from './draw.ts'
import { jsonPieces } from '../relay/Base64.ts'
import { pictureIn } from './pictureIn.ts'
import { stallWatch } from './stallWatch.ts'

export type Run = (emit: Emit, clientGone: AbortSignal) => Promise<EndEvent | undefined>

/** Headers that keep proxies from buffering, compressing or storing a stream of events. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

/**
 * The body of a response that tells the events of `run` as they come, with a comment line at
 * once and every `heartbeatMs` milliseconds. `run` is told through its signal when the client
 * has gone, and waits in `emit` while the client is slow; one that has taken nothing in for
 * `stalledMs` milliseconds counts as gone, for it holds a place and a connection.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function eventStream(
  run: Run,
  heartbeatMs: number,
  stalledMs = 60_000,
): ReadableStream<Uint8Array> {
  const client = new AbortController()
  let room = Promise.withResolvers<undefined>()

  function leave(): void {
    client.abort()
    room.resolve(undefined)
  }

  async function tell(controller: Controller): Promise<void> {
    const write = async (event: ServerEvent) => {
      if (client.signal.aborted) return
      for (const piece of encode(event)) controller.enqueue(piece)
      if (isFull(controller)) await room.promise
    }
    const hasStalled = stallWatch(stalledMs)
    const heartbeat = setInterval(() => {
      if (hasStalled(controller.desiredSize ?? 0)) leave()
      else if (!isFull(controller)) controller.enqueue(comment)
    }, heartbeatMs)
    const end = await run(write, client.signal)
    if (end) await write(end)
    clearInterval(heartbeat)
    if (client.signal.aborted) controller.error(new Error('The client takes nothing in'))
    else controller.close()
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(comment)
      tell(controller).catch((error: unknown) => controller.error(error))
    },
    pull() {
      room.resolve(undefined)
      room = Promise.withResolvers()
    },
    cancel: leave,
  })
}

type Controller = ReadableStreamDefaultController<Uint8Array>

const encoder = new TextEncoder()
const comment = encoder.encode(':\n\n')

/** In pieces, so that a picture goes out as it came in, without being copied together. */
function encode(event: ServerEvent): Uint8Array[] {
  const [first = comment, ...others] = jsonPieces(event.data, pictureIn(event))
  const start = encoder.encode(`event: ${event.name}\ndata: `)
  return [Buffer.concat([start, first]), ...others, encoder.encode('\n\n')]
}

function isFull({ desiredSize }: Controller): boolean {
  return (desiredSize ?? 0) <= 0
}
