import { clientOf } from '../access/clientOf.ts'
import { RequestError } from '../failure/RequestError.ts'
import type { Budget } from './createBudget.ts'

export type BodyLimits = {
  /** The most that one body may have. */
  maxBytes: number
  /** The memory that all bodies share while they are read: slow ones add up. */
  budget: Budget
}

/** So much of each body is free: a prompt gets through, whatever else is being sent. */
const freeBytes = 64 * 1024

/**
 * Reads the body of a request as text. Counts while it reads: a body sent in chunks does not say
 * beforehand how long it is.
 *
 * @throws RequestError
 */
export async function readText(
  request: Request,
  { maxBytes, budget }: BodyLimits,
): Promise<string> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes)
  const client = clientOf(request)
  const chunks: Uint8Array[] = []
  let length = 0
  let taken = 0
  // Cancelling would destroy the connection, and with it the answer that says why.
  const body: AsyncIterable<Uint8Array> | undefined = request.body?.values({ preventCancel: true })
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength
      if (length > maxBytes) throw tooLarge(maxBytes)
      const wanted = Math.max(0, length - freeBytes) - taken
      if (!budget.take(client, wanted))
        throw new RequestError('server_busy', { retryAfterMs: 1_000 })
      taken += wanted
      chunks.push(chunk)
    }
  } finally {
    budget.giveBack(client, taken)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooLarge(maxBytes: number): RequestError {
  const mebibytes = Number((maxBytes / 1024 ** 2).toPrecision(2))
  const detail = `A request may have at most ${mebibytes} MiB.`
  return new RequestError('payload_too_large', { detail })
}
