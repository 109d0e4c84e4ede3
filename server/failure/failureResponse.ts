import type { Context } from 'hono'
import type { Failure } from '../../src/contract/failure.ts'
import { httpStatus } from './httpStatus.ts'

/** A failure as an HTTP response: `{ error }` and the status that goes with its kind. */
export function failureResponse(c: Context, error: Failure): Response {
  return c.json({ error }, httpStatus[error.kind], failureHeaders(error))
}

/** The headers that say of a failure what a program may want to know. */
export function failureHeaders({
  retryAfterMs,
}: Pick<Failure, 'retryAfterMs'>): Record<string, string> {
  if (retryAfterMs === undefined) return {}
  return { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }
}
