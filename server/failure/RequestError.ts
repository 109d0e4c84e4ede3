import type { Failure } from '../../src/contract/failure.ts'
import { failureOf, type ServerFailureKind } from './failures.ts'

/** A request that this server refuses before anything is asked of the provider. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly kind: ServerFailureKind
  readonly failure: Failure

  constructor(kind: ServerFailureKind, more: Parameters<typeof failureOf>[1] = {}) {
    super(kind)
    this.kind = kind
    this.failure = failureOf(kind, more)
  }
}
