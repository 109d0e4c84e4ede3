import type { Failure } from '../../src/contract/failure.ts'

/** A generation, or one attempt at it, that failed; carries what the person is told. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError'
  readonly failure: Failure
  /** The provider's own word on another try (`x-should-retry`), where it gave one. */
  readonly shouldRetry: boolean | undefined

  constructor(failure: Failure, { cause, shouldRetry }: Origin = {}) {
    super(`${failure.kind}: ${failure.title}`, { cause })
    this.failure = failure
    this.shouldRetry = shouldRetry
  }
}

type Origin = { cause?: unknown; shouldRetry?: boolean | undefined }
