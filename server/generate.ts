import { performance } from 'node:perf_hooks'
import pRetry from 'p-retry'
import type { Completed, GenerateEvent } from '../src/contract/generateEvent.ts'
import type { GenerateRequest } from '../src/contract/generateRequest.ts'
import { createDeadline } from './deadline.ts'
import { failureOf } from './failures.ts'
import { GenerationError } from './GenerationError.ts'
import type { Report } from './report.ts'
import { decideRetry } from './retry.ts'

/** The event that ends a generation. */
export type EndEvent = Extract<GenerateEvent, { name: 'completed' | 'failed' }>
/** An event on the way there. */
export type ProgressEvent = Exclude<GenerateEvent, EndEvent>
/** Takes an event; settles when there is room for the next one. Never rejects. */
export type Emit = (event: ProgressEvent) => Promise<void>

/** One attempt at a picture. Rejects with a GenerationError, or with the signal's reason. */
export type Draw = (
  request: GenerateRequest,
  context: { attempt: number; emit: Emit; signal: AbortSignal },
) => Promise<Completed>

export type GenerateOptions = {
  draw: Draw
  /** How often a picture is tried at most, the first time included. */
  attempts: number
  /** Milliseconds for all attempts and the waits between them. */
  totalTimeoutMs: number
  /** Settles after `ms` milliseconds; rejects as soon as the signal aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Aborts, with a GenerationError as its reason, when the server stops. */
  stopping: AbortSignal
}

export type Client = {
  emit: Emit
  /** Aborts when the client has gone: the end of everything, without a word. */
  gone: AbortSignal
}

export type Generation = {
  /** The one event that ends the stream; a client that has gone gets none. */
  end: EndEvent | undefined
  report: Report
}

/**
 * Draws one picture, in as many attempts as it may take, and tells the client about the way.
 * Never rejects: whatever goes wrong is an end event.
 */
export async function generate(
  request: GenerateRequest,
  options: GenerateOptions,
  client: Client,
): Promise<Generation> {
  const startedAt = performance.now()
  const total = createDeadline(options.totalTimeoutMs, () => tooLong(options.totalTimeoutMs))
  const signal = AbortSignal.any([client.gone, options.stopping, total.signal])
  let attempts = 0
  const emit: Emit = (event) => {
    if (event.name === 'attempt') attempts = event.data.attempt
    return client.emit(event)
  }
  const elapsed = () => ({ attempts, durationMs: performance.now() - startedAt })
  try {
    const data = await drawWithRetries(request, options, { ...client, emit }, signal)
    const { requestId } = data
    return {
      end: { name: 'completed', data },
      report: { outcome: 'completed', requestId, ...elapsed() },
    }
  } catch (thrown) {
    if (client.gone.aborted) {
      return { end: undefined, report: { outcome: 'cancelled', ...elapsed() } }
    }
    const error = toGenerationError(thrown)
    return {
      end: { name: 'failed', data: { error: error.failure } },
      report: { outcome: 'failed', error, ...elapsed() },
    }
  } finally {
    total.stop()
  }
}

async function drawWithRetries(
  request: GenerateRequest,
  { draw, attempts: of, totalTimeoutMs, wait }: GenerateOptions,
  { emit, gone }: Client,
  signal: AbortSignal,
): Promise<Completed> {
  const startedAt = performance.now()
  const drawOnce = async (attempt: number) => {
    await emit({ name: 'attempt', data: { attempt, of } })
    return draw(request, { attempt, emit, signal })
  }
  const waitForRetry = async (attempt: number, error: GenerationError) => {
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
    // The policy waits, p-retry does not: it knows nothing of Retry-After.
    minTimeout: 0,
    shouldRetry: ({ attemptNumber, error }) =>
      waitForRetry(attemptNumber, toGenerationError(error)),
    // Only the client's signal: a picture that came whole is kept when time runs out behind it.
    signal: gone,
  })
}

function toGenerationError(error: unknown): GenerationError {
  if (error instanceof GenerationError) return error
  return new GenerationError(failureOf('internal'), { cause: error })
}

function tooLong(totalTimeoutMs: number): GenerationError {
  const detail = `The picture was not finished within ${Math.round(totalTimeoutMs / 1000)} s. What was drawn so far may have been charged.`
  return new GenerationError(failureOf('total_timeout', { detail }))
}
