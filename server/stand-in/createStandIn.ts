import { type Context, Hono } from 'hono'
import { type Call, streamOf, wholeOf } from './answer.ts'
import { type Api, apis } from './apis.ts'
import { breakOff, type Connection } from './connection.ts'
import { disturbed } from './disturb.ts'
import { generationEvents } from './events.ts'
import type { Fault, FaultOf } from './fault.ts'
import { FaultScript } from './faultScript.ts'
import { inProcessFetch } from './inProcessFetch.ts'
import { LruCounter } from './lruCounter.ts'
import { Pace, pause } from './pace.ts'
import { paint } from './painter/paint.ts'
import { wordsOf } from './readOrder.ts'
import { Refusal } from './refusal.ts'
import { Transcript } from './transcript.ts'
import { newId } from './wire.ts'

export type StandInOptions = {
  /** How long a picture takes, previews and all; painting itself may take longer. */
  seconds?: number
  /** Faults of the first calls, in order; after them, and without them, the prompts' own. */
  faults?: readonly Fault[]
}

/**
 * A server that speaks OpenAI's `POST /v1/responses` with the image tool, and its Images API, and
 * paints locally.
 *
 * `app` can be served on a socket; `fetch` goes into `new OpenAI({ fetch })` and needs none. Both
 * share `calls`, the number of requests so far, and `open`, the number still being answered.
 */
export function createStandIn({ seconds = 4, faults = [] }: StandInOptions = {}) {
  const script = new FaultScript(faults)
  const attempts = new LruCounter()
  const counts = { calls: 0, open: 0 }
  const app = new Hono<{ Bindings: Connection }>()

  app.use(async (c, next) => {
    await next()
    c.header('x-request-id', newId('req'))
  })
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json(error.body, error.status)
    throw error
  })
  app.notFound((c) => c.json(unknownUrl(c.req.method, c.req.path), 404))
  for (const [path, api] of Object.entries(apis)) {
    app.post(path, async (c) => {
      const call = startCall(c, counts)
      try {
        return await respond(c, api, call)
      } catch (error) {
        call.end()
        throw error
      }
    })
  }

  async function respond(
    c: Context<{ Bindings: Connection }, string>,
    { read, order: orderOf, tongue }: Api,
    call: Call,
  ): Promise<Response> {
    const request = await read(c.req)
    const { words, context } = wordsOf(request.input)
    const fault = script.next(words)
    if (fault.kind === 'delay') await pause(fault.ms, call.signal)
    if (fault.kind === 'answer') return refuse(fault, call)
    if (fault.kind === 'reset' && fault.at === 'before_headers') return brokenOff(call)
    const order = await orderOf(request)
    const attempt = attempts.next(`${words}\n${context}`)
    const pace = new Pace(seconds, call.signal)
    const painting = paint(order, attempt, call.signal)
    const said = fault.kind === 'words' ? fault.text : undefined
    const transcript = new Transcript(request)
    const events = generationEvents({ order, painting, pace, transcript, words: said })
    const emissions = disturbed(events, fault, tongue, call.signal)
    if (request.stream) return c.body(streamOf(emissions, tongue, call), 200, eventStreamHeaders)
    const whole = await wholeOf(emissions, tongue, call)
    return whole ? c.body(whole.body, whole.status, jsonHeaders) : brokenOff(call)
  }

  return {
    app,
    fetch: inProcessFetch(app),
    get calls() {
      return counts.calls
    },
    get open() {
      return counts.open
    },
  }
}
export type StandIn = ReturnType<typeof createStandIn>

// said outright, so that @hono/node-server sends headers without waiting for the first events
const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'transfer-encoding': 'chunked',
}
const jsonHeaders = { 'content-type': 'application/json' }

/** Counts a call as open until it ends or its client goes away. */
function startCall(c: Context<{ Bindings: Connection }>, counts: { calls: number; open: number }) {
  const work = new AbortController()
  const signal = AbortSignal.any([c.req.raw.signal, work.signal])
  counts.calls++
  counts.open++
  signal.addEventListener('abort', () => counts.open--, { once: true })
  return { signal, breakOff: () => breakOff(c.env), end: () => work.abort() } satisfies Call
}

function refuse(fault: FaultOf<'answer'>, call: Call): Response {
  call.end()
  const headers = new Headers(fault.headers)
  if (fault.retryAfterDateMs !== undefined)
    headers.set('retry-after', new Date(Date.now() + fault.retryAfterDateMs).toUTCString())
  const isText = typeof fault.body === 'string'
  headers.set('content-type', isText ? 'text/html' : 'application/json')
  const body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body)
  return new Response(body, { status: fault.status, headers })
}

/** Breaks the connection; the answer reaches nobody. */
function brokenOff(call: Call): Response {
  call.breakOff()
  call.end()
  return new Response(null)
}

const unknownUrl = (method: string, path: string) => ({
  error: {
    message: `Unknown request URL: ${method} ${path}.`,
    type: 'invalid_request_error',
    param: null,
    code: 'unknown_url',
  },
})
