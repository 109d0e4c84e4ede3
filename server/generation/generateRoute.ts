import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { Guest } from '../access/access.ts'
import type { Slots } from '../access/slots.ts'
import type { EndEvent } from './draw.ts'
import { createBudget } from './createBudget.ts'
import { eventStream, eventStreamHeaders, type Run } from './eventStream.ts'
import { failureResponse } from '../failure/failureResponse.ts'
import { generate, type GenerateOptions } from './generate.ts'
import { jsonPieces } from '../relay/Base64.ts'
import { pictureIn } from './pictureIn.ts'
import type { Log } from '../log.ts'
import { readGenerateRequest } from './readGenerateRequest.ts'
import { factsOf } from './report.ts'

export type GenerateRouteOptions = GenerateOptions & {
  slots: Slots
  /** The most that the body of a request may have. */
  maxBodyBytes: number
  /** Milliseconds between the comment lines that keep proxies from closing a quiet stream. */
  heartbeatMs: number
  /** Milliseconds after which a client that takes nothing in counts as gone. */
  stalledMs?: number
  log: Log
}

/** Bodies of full size that may be in the memory at once. */
const bodiesAtOnce = 8

/** `POST /api/generate`: as a stream of events for who asks for one, else as one JSON object. */
export function generateRoute(options: GenerateRouteOptions) {
  const { maxBodyBytes: maxBytes } = options
  const bodyLimits = { maxBytes, budget: createBudget(bodiesAtOnce * maxBytes) }
  return async (c: Context<Guest>): Promise<Response> => {
    const { signal } = c.req.raw
    const request = await readGenerateRequest(c.req.raw, bodyLimits)
    const keys = { client: c.get('client'), review: c.req.header('x-review') }
    const release = await options.slots.take(keys, signal)
    const run: Run = async (emit, gone) => {
      const { end, report } = await generate(request, options, { emit, gone })
      release()
      options.log(`generation ${report.outcome}`, {
        ...factsOf(report),
        request: c.get('requestId'),
      })
      return end
    }
    if (wantsEvents(c))
      return c.body(
        eventStream(run, options.heartbeatMs, options.stalledMs),
        200,
        eventStreamHeaders,
      )
    return toJson(c, await run(() => Promise.resolve(), signal))
  }
}

function wantsEvents(c: Context): boolean {
  const supports = ['text/event-stream', 'application/json']
  const type = accepts(c, { header: 'Accept', supports, default: 'application/json' })
  return type === 'text/event-stream'
}

function toJson(c: Context, end: EndEvent | undefined): Response {
  if (!end) return clientGone()
  if (end.name === 'failed') return failureResponse(c, end.data.error)
  const json = Buffer.concat(jsonPieces(end.data, pictureIn(end)))
  return c.body(json, 200, { 'content-type': 'application/json' })
}

/** For nobody to read; the status is the one that nginx logs for a client that has gone. */
export function clientGone(): Response {
  return new Response(null, { status: 499 })
}
