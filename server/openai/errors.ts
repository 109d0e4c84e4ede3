import { APIConnectionError, APIError } from 'openai'
import * as v from 'valibot'
import type { Failure } from '../../src/contract/failure.ts'
import { failureOf, type ServerFailureKind } from '../failure/failures.ts'
import { GenerationError } from '../failure/GenerationError.ts'
import { finalKinds } from '../generation/retry.ts'
import { checkAddress } from './checkAddress.ts'
import { classify } from './classify.ts'
import { providerErrorSchema, type ProviderError } from './providerError.ts'
import { retryAfterMs } from './retryAfter.ts'
import { safeError } from './safe.ts'
import { scrub } from './scrub.ts'

type Told = {
  body: ProviderError
  status?: number | undefined
  headers?: Headers | undefined
  requestId?: string | undefined
  cause?: unknown
}

/** Turns whatever the SDK throws into what the person is told. */
export function fromThrown(error: unknown, key: string, requestId?: string): GenerationError {
  return safeError(translated(error, key, requestId), key)
}

function translated(error: unknown, key: string, requestId?: string): GenerationError {
  if (error instanceof GenerationError) return error
  if (error instanceof APIConnectionError) return unreachable(error)
  if (isApiError(error)) {
    return fromProvider({ ...readApiError(error), requestId: error.requestID ?? requestId }, key)
  }
  // Any other error comes out of the stream: a reset connection is a TypeError, a frame that is
  // no JSON a SyntaxError.
  return new GenerationError(failureOf('stream_interrupted', { requestId }), { cause: error })
}

/** Turns an error that the provider told us about into what the person is told. */
export function fromProvider(
  { body, status, headers, requestId, cause }: Told,
  key: string,
): GenerationError {
  const kind = classify({ status, body })
  const shouldRetry = readShouldRetry(headers)
  const failure = failureOf(kind, { ...describe(kind, { body, status }, key), requestId })
  const retryable = finalKinds.has(kind) ? false : (shouldRetry ?? failure.retryable)
  const afterMs = retryable ? retryAfterMs(headers, body.message ?? '', Date.now()) : undefined
  return new GenerationError(
    { ...failure, retryable, retryAfterMs: afterMs },
    { cause, shouldRetry },
  )
}

/** Says what `instanceof` leaves open: the type's parameters. */
function isApiError(error: unknown): error is APIError {
  return error instanceof APIError
}

/** Some servers put a plain sentence where OpenAI has an object. */
function readApiError(error: APIError) {
  const told: unknown = error.error
  const body = v.parse(providerErrorSchema, typeof told === 'string' ? { message: told } : told)
  const { status, headers } = error
  return { body, status, headers, cause: error }
}

function readShouldRetry(headers: Headers | undefined): boolean | undefined {
  const word = headers?.get('x-should-retry')
  if (word === 'true') return true
  return word === 'false' ? false : undefined
}

/** What can be said better than the kind's own sentences, knowing the particular error. */
function describe(
  kind: ServerFailureKind,
  { body, status }: { body: ProviderError; status: number | undefined },
  key: string,
): Partial<Failure> {
  const message = scrub(body.message ?? '', key)
  if (kind === 'moderation_blocked') return describeModeration(body)
  if (kind === 'rejected_request' && message) return { detail: `The provider says: ${message}` }
  if (kind === 'rejected_request') {
    return {
      detail: `The provider answered with status ${status ?? 'unknown'} and no reason.`,
      hint: checkAddress,
    }
  }
  if (kind === 'model_not_found' && message) return { detail: `The provider says: ${message}` }
  if (kind === 'provider_failed' && status) {
    return { detail: `Something went wrong at the provider (status ${status}).` }
  }
  return {}
}

function describeModeration({ moderation_details: details }: ProviderError): Partial<Failure> {
  if (!details) return {}
  const { moderation_stage: stage, categories } = details
  const where = {
    input: 'The provider’s safety check stopped the request before drawing',
    output: 'The provider’s safety check stopped the finished picture',
    unknown: 'The provider’s safety check stopped this request',
  }[stage]
  const why = categories.length > 0 ? `, because of: ${categories.join(', ')}` : ''
  return { detail: `${where}${why}.`, moderation: { stage, categories } }
}

function unreachable(error: Error): GenerationError {
  const code = findCode(error)
  const detail = code && `This server could not connect to the provider (${code}).`
  return new GenerationError(failureOf('provider_unreachable', detail ? { detail } : {}), {
    cause: error,
  })
}

/** The system's code of a network error, such as ECONNREFUSED, however deep it lies. */
function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return findCode(error.cause)
}
