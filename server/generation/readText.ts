import type { IncomingMessage } from 'node:http'
import { RequestError } from '../failure/RequestError.ts'
import type { Budget } from './createBudget.ts'
import { Gathered } from '../relay/Gathered.ts'

export type BodyLimits = {
  /** The most that one body may have. */
  maxBytes: number
  /** The memory that all bodies share, until nobody needs them any more. */
  budget: Budget
  /** Who sends it; has a share of that memory. */
  client: string
}

export type Body = {
  text: string
  /** To be called when nobody needs what was in it any more. */
  giveBack: () => void
}

/** So much of each body is free: a prompt gets through, whatever else is being sent. */
const freeBytes = 64 * 1024

/**
 * Reads the body of a request as text. Counts while it reads: a body sent in chunks does not say
 * beforehand how long it is.
 *
 * @param message Node's own: making a web stream of it takes longer than all the rest of a request.
 * @throws RequestError
 */
export async function readText(
  message: IncomingMessage,
  { maxBytes, budget, client }: BodyLimits,
): Promise<Body> {
  if (Number(message.headers['content-length']) > maxBytes) throw tooLarge(maxBytes)
  const gathered = new Gathered()
  let length = 0
  let taken = 0
  const giveBack = () => budget.giveBack(client, taken)
  // Ending it early would destroy the connection, and with it the answer that says why.
  const body: AsyncIterable<Buffer> = message.iterator({ destroyOnReturn: false })
  try {
    for await (const chunk of body) {
      length += chunk.byteLength
      if (length > maxBytes) throw tooLarge(maxBytes)
      const wanted = Math.max(0, length - freeBytes) - taken
      if (!budget.take(client, wanted))
        throw new RequestError('server_busy', { retryAfterMs: 1_000 })
      taken += wanted
      gathered.add(chunk)
    }
  } catch (error) {
    giveBack()
    throw error
  }
  return { text: Buffer.concat(gathered.parts).toString('utf8'), giveBack }
}

function tooLarge(maxBytes: number): RequestError {
  const mebibytes = Number((maxBytes / 1024 ** 2).toPrecision(2))
  const detail = `A request may have at most ${mebibytes} MiB.`
  return new RequestError('payload_too_large', { detail })
}
