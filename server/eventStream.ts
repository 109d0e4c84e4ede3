import type { GenerateEvent } from '../src/contract/generateEvent.ts'
import type { Emit, EndEvent } from './draw.ts'

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
 * has gone, and waits in `emit` while the client is slow.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function eventStream(run: Run, heartbeatMs: number): ReadableStream<Uint8Array> {
  const client = new AbortController()
  let room = Promise.withResolvers<undefined>()

  async function tell(controller: Controller): Promise<void> {
    const write = async (event: GenerateEvent) => {
      if (client.signal.aborted) return
      controller.enqueue(encode(event))
      if (isFull(controller)) await room.promise
    }
    const heartbeat = setInterval(() => {
      if (!isFull(controller)) controller.enqueue(comment)
    }, heartbeatMs)
    const end = await run(write, client.signal)
    clearInterval(heartbeat)
    if (end) await write(end)
    if (!client.signal.aborted) controller.close()
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
    cancel() {
      client.abort()
      room.resolve(undefined)
    },
  })
}

type Controller = ReadableStreamDefaultController<Uint8Array>

const encoder = new TextEncoder()
const comment = encoder.encode(':\n\n')

function encode({ name, data }: GenerateEvent): Uint8Array {
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
}

function isFull({ desiredSize }: Controller): boolean {
  return (desiredSize ?? 0) <= 0
}
