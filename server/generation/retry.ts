import type { Failure, FailureKind } from '../../src/contract/failure.ts'

const baseMs = 1_000
const capMs = 30_000

/** Worth another try by themselves: the very same request may do better in a moment. */
const passing: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'rate_limited',
  'provider_overloaded',
  'provider_failed',
  'provider_unreachable',
  'stream_interrupted',
  'idle_timeout',
])

/** Not tried again, whatever the provider says: more tries cost money or trust. */
export const finalKinds: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'out_of_credit',
  'moderation_blocked',
  'invalid_key',
  'organization_unverified',
  'total_timeout',
  'server_interrupted',
])

export type FailedAttempt = {
  /**
   * What went wrong. Its `retryAfterMs` is the wait that the provider asked for, `shouldRetry`
   * the provider's `x-should-retry`, which overrides what the kind says, except where that is
   * final.
   */
  error: {
    failure: Pick<Failure, 'kind' | 'retryAfterMs'>
    shouldRetry?: boolean | undefined
  }
  /** The attempt that failed, from 1. */
  attempt: number
  /** Milliseconds left until the generation's total limit. */
  remainingMs: number
  /** From 0 up to 1; spreads the tries of many, so that they do not come back all at once. */
  random: number
}

export type RetryDecision = { retry: false } | { retry: true; afterMs: number }

/**
 * Says whether a failed attempt is worth another one, and after how long: the wait that the
 * provider asked for, else 1 s, 2 s, 4 s … up to 30 s, each shortened by up to a half at random.
 * A wait beyond the total limit is not begun.
 */
export function decideRetry(failed: FailedAttempt): RetryDecision {
  if (!isWorthAnotherTry(failed)) return { retry: false }
  const afterMs = Math.ceil(failed.error.failure.retryAfterMs ?? backOffMs(failed))
  return afterMs < failed.remainingMs ? { retry: true, afterMs } : { retry: false }
}

function isWorthAnotherTry({ error: { failure, shouldRetry } }: FailedAttempt): boolean {
  return !finalKinds.has(failure.kind) && (shouldRetry ?? passing.has(failure.kind))
}

function backOffMs({ attempt, random }: FailedAttempt): number {
  return Math.min(capMs, baseMs * 2 ** (attempt - 1)) * (1 - random / 2)
}
