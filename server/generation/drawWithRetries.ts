import { performance } from 'node:perf_hooks'
import pRetry from 'p-retry'
import type { GenerateRequest } from '../../src/contract/generateRequest.ts'
import type { Draw, Drawn, Emit } from './draw.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import { decideRetry } from './retry.ts'

export type RetryOptions = {
  draw: Draw
  /** How often a picture is tried at most, the first time included. */
  attempts: number
  /** Milliseconds for all attempts and the waits between them. */
  totalTimeoutMs: number
  /** Settles after `ms` milliseconds; rejects as soon as the signal aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

type Context = {
  emit: Emit
  /** Ends attempts and waits, with a reason. */
  signal: AbortSignal
  /** The one of those reasons after which not even a picture is of use: the client has gone. */
  gone: AbortSignal
}

/** Draws one picture in as many attempts as it may take, and tells of each attempt and wait. */
export async function drawWithRetries(
  request: GenerateRequest,
  { draw, attempts: of, totalTimeoutMs, wait }: RetryOptions,
  { emit, signal, gone }: Context,
): Promise<Drawn> {
  const startedAt = performance.now()

  async function drawOnce(attempt: number): Promise<Drawn> {
    await emit({ name: 'attempt', data: { attempt, of } })
    return draw(request, { attempt, emit, signal })
  }
  async function waitForRetry(attempt: number, error: Error): Promise<boolean> {
    if (!(error instanceof GenerationError)) return false
    const remainingMs = totalTimeoutMs - (performance.now() - startedAt)
    const decision = decideRetry({ error, attempt, remainingMs, random: Math.random() })
    if (!decision.retry) return false
    const data = { attempt, of, inMs: decision.afterMs, error: error.failure }
    await emit({ name: 'retry', data })
    await wait(decision.afterMs, signal)
    return true
  }
  return pRetry(drawOnce, {
    retries: of - 1,
    // We wait, p-retry does not: it knows nothing of Retry-After.
    minTimeout: 0,
    shouldRetry: ({ attemptNumber, error }) => waitForRetry(attemptNumber, error),
    // Not the other signal: a picture that came whole is kept when time runs out behind it.
    signal: gone,
  })
}
