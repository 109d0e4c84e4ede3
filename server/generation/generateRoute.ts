import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { Guest } from '../access/guest.ts'
import type { Slots } from '../access/slots.ts'
import { createBudget } from './createBudget.ts'
import { delivery } from './delivery.ts'
import type { Emit } from './draw.ts'
import { generate, type GenerateOptions } from './generate.ts'
import type { Log } from '../log.ts'
import { readGenerateRequest } from './readGenerateRequest.ts'
import { logGeneration } from './report.ts'
import { sendEnd } from './sendEnd.ts'
import { sendEvents } from './sendEvents.ts'

export type GenerateRouteOptions = GenerateOptions & {
  slots: Slots
  /** The most that the body of a request may have. */
  maxBodyBytes: number
  /** Milliseconds between the comment lines that keep proxies from closing a quiet stream. */
  heartbeatMs: number
  /** Milliseconds after which a client that takes nothing of its answer in is cut off. */
  sendTimeoutMs: number
  log: Log
}

/** Bodies of full size that may be in the memory at once. */
const bodiesAtOnce = 4

/** `POST /api/generate`: as a stream of events for who asks for one, else as one JSON object. */
export function generateRoute(options: GenerateRouteOptions) {
  const { maxBodyBytes: maxBytes, heartbeatMs, sendTimeoutMs } = options
  // Who has not taken a picture in after as long as one may take to be drawn never will.
  const withinMs = options.totalTimeoutMs
  const bodyLimits = { maxBytes, budget: createBudget(bodiesAtOnce * maxBytes) }
  return async (c: Context<Guest>): Promise<Response> => {
    const { incoming, outgoing } = c.env
    const { signal: gone } = c.req.raw
    const [client, id] = [c.get('client'), c.get('requestId')]
    const { request, giveBack } = await readGenerateRequest(incoming, { ...bodyLimits, client })
    const delivered = delivery(outgoing, sendTimeoutMs)
    void delivered.then(giveBack)
    const release = await options.slots.take({ client, review: c.req.header('x-review') }, gone)

    const run = async (emit: Emit) => {
      const { end, report } = await generate(request, options, { emit, gone, id })
      // In this order: a server that stops waits for the places to be free.
      void delivered
        .then((bytes) => logGeneration(options.log, { ...report, id, bytes }))
        .then(release)
      return end
    }
    if (wantsEvents(c)) return sendEvents(outgoing, run, { heartbeatMs, withinMs })
    return sendEnd(outgoing, await run(() => Promise.resolve()), withinMs)
  }
}

function wantsEvents(c: Context): boolean {
  const supports = ['text/event-stream', 'application/json']
  const type = accepts(c, { header: 'Accept', supports, default: 'application/json' })
  return type === 'text/event-stream'
}
