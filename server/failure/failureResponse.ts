import type { Context } from 'hono'
import type { Failure } from '../../src/contract/failure.ts'
import { httpStatus } from './httpStatus.ts'

/** A failure as an HTTP response: `{ error }` and the status that goes with its kind. */
export function failureResponse(c: Context, error: Failure): Response {
  if (error.retryAfterMs !== undefined) {
    c.header('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)))
  }
  return c.json({ error }, httpStatus[error.kind])
}
