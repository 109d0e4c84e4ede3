import type { UnderlyingSource } from 'node:stream/web'
import type { Connection } from './connection.ts'

type App = {
  fetch: (request: Request, connection: Connection) => Response | Promise<Response>
}

/**
 * A `fetch` that ends in `app` and behaves as over a socket: an abort rejects it, or fails the
 * reading of its body; a broken connection is a `TypeError`, as in undici. Either way the request's
 * signal tells the app to stop.
 */
export const inProcessFetch = (app: App): typeof fetch =>
  async function fetchInProcess(input, init) {
    const given = new Request(input, init)
    given.signal.throwIfAborted()
    const broken = new AbortController()
    const ended = AbortSignal.any([given.signal, broken.signal])
    const request = new Request(given, { signal: ended })
    const breakOff = () => broken.abort(disconnected('fetch failed'))
    const answer = Promise.resolve(app.fetch(request, { breakOff }))
    const { body, status, headers } = await Promise.race([answer, rejectionOf(ended)])
    if (!body) return new Response(null, { status, headers })
    const whyEnded = (): unknown =>
      broken.signal.aborted ? disconnected('terminated') : given.signal.reason
    return new Response(relay(body, ended, whyEnded), { status, headers })
  }

/** What undici throws; its own wording, before headers and after. */
const disconnected = (message: string) =>
  new TypeError(message, {
    cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
  })

const rejectionOf = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    const fail = () => reject(signal.reason as Error)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })

/** Passes `body` on until `ended`; then fails its reader and cancels its source. */
function relay(
  body: ReadableStream<Uint8Array>,
  ended: AbortSignal,
  whyEnded: () => unknown,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const source: UnderlyingSource<Uint8Array> = {
    start(controller) {
      const fail = () => {
        controller.error(whyEnded())
        void reader.cancel()
      }
      if (ended.aborted) fail()
      else ended.addEventListener('abort', fail, { once: true })
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (ended.aborted) return
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}
