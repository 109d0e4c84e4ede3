import { RequestError } from '../failure/RequestError.ts'
import type { Budget } from './createBudget.ts'

export type BodyLimits = {
  /** The most that one body may have. */
  maxBytes: number
  /** The memory that all bodies share while they are read: slow ones add up. */
  budget: Budget
}

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
  const chunks: Uint8Array[] = []
  let length = 0
  // Cancelling would destroy the connection, and with it the answer that says why.
  const body: AsyncIterable<Uint8Array> | undefined = request.body?.values({ preventCancel: true })
  try {
    for await (const chunk of body ?? []) {
      if (length + chunk.byteLength > maxBytes) throw tooLarge(maxBytes)
      if (!budget.take(chunk.byteLength))
        throw new RequestError('server_busy', { retryAfterMs: 1_000 })
      length += chunk.byteLength
      chunks.push(chunk)
    }
  } finally {
    budget.giveBack(length)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooLarge(maxBytes: number): RequestError {
  const mebibytes = Number((maxBytes / 1024 ** 2).toPrecision(2))
  const detail = `A request may have at most ${mebibytes} MiB.`
  return new RequestError('payload_too_large', { detail })
}
