import { performance } from 'node:perf_hooks'
import type { GenerateRequest } from '../../src/contract/generateRequest.ts'
import type { Health } from '../../src/contract/health.ts'
import { createDeadline } from './deadline.ts'
import type { Emit, EndEvent } from './draw.ts'
import { drawWithRetries, type RetryOptions } from './drawWithRetries.ts'
import { failureOf } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import type { Report } from './report.ts'

export type GenerateOptions = RetryOptions & {
  /** Who draws, as the page is told with every picture. */
  provider: Health['provider']
  /** Aborts, with a GenerationError as its reason, when the server stops. */
  stopping: AbortSignal
}

export type Client = {
  emit: Emit
  /** Aborts when the client has gone: the end of everything, without a word. */
  gone: AbortSignal
  /** Our id of the request; a failure has it where the provider gave none. */
  id: string
}

export type Generation = {
  /** The one event that ends the stream; a client that has gone gets none. */
  end: EndEvent | undefined
  report: Report
}

/**
 * Draws one picture and tells the client about the way there. Never rejects: whatever goes wrong
 * is an end event.
 */
export async function generate(
  request: GenerateRequest,
  options: GenerateOptions,
  { emit, ...client }: Client,
): Promise<Generation> {
  const startedAt = performance.now()
  let attempts = 0
  const counting: Emit = (event) => {
    if (event.name === 'attempt') attempts = event.data.attempt
    return emit(event)
  }
  const end = await drawToTheEnd(request, options, { ...client, emit: counting })
  return { end: end.event, report: { ...end, attempts, durationMs: performance.now() - startedAt } }
}

type End = Omit<Report, 'attempts' | 'durationMs'> & { event: EndEvent | undefined }

async function drawToTheEnd(
  request: GenerateRequest,
  options: GenerateOptions,
  { emit, gone, id }: Client,
): Promise<End> {
  const total = createDeadline(options.totalTimeoutMs, () => tooLong(options.totalTimeoutMs))
  const signal = AbortSignal.any([gone, options.stopping, total.signal])
  const inTime = emitUntil(signal, emit)
  try {
    const drawn = await drawWithRetries(request, options, { emit: inTime.emit, signal, gone })
    const { requestId, image } = drawn
    const event = { name: 'completed', data: { ...drawn, provider: options.provider } } as const
    return { outcome: 'completed', event, requestId, pictureLength: image.b64.length }
  } catch (thrown) {
    if (gone.aborted) return { outcome: 'cancelled', event: undefined }
    const error = toGenerationError(thrown)
    const failure = { ...error.failure, requestId: error.failure.requestId ?? id }
    const event = { name: 'failed', data: { error: failure } } as const
    return { outcome: 'failed', event, requestId: error.failure.requestId, error }
  } finally {
    total.stop()
    inTime.forget()
  }
}

/** Waits for the client no longer than until the signal: who reads nothing must not hold up an end. */
function emitUntil(signal: AbortSignal, emit: Emit) {
  const over = Promise.withResolvers<undefined>()
  const onAbort = () => over.resolve(undefined)
  signal.addEventListener('abort', onAbort)
  return {
    emit: ((event) => Promise.race([emit(event), over.promise])) satisfies Emit,
    /** Node keeps a signal that is listened to for as long as one of its sources may abort. */
    forget: () => signal.removeEventListener('abort', onAbort),
  }
}

function toGenerationError(error: unknown): GenerationError {
  if (error instanceof GenerationError) return error
  return new GenerationError(failureOf('internal'), { cause: error })
}

function tooLong(totalTimeoutMs: number): GenerationError {
  const detail = `The picture was not finished within ${Math.round(totalTimeoutMs / 1000)} s. What was drawn so far may have been charged.`
  return new GenerationError(failureOf('total_timeout', { detail }))
}
