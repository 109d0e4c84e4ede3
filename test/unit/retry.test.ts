import { describe, expect, it } from 'vitest'
import { failureKinds, type FailureKind } from '../../src/contract/failure.ts'
import { decideRetry, type FailedAttempt } from '../../server/generation/retry.ts'

const passing = [
  'rate_limited',
  'provider_overloaded',
  'provider_failed',
  'provider_unreachable',
  'stream_interrupted',
  'idle_timeout',
]

function decide(
  kind: FailureKind,
  more: Partial<FailedAttempt> & { retryAfterMs?: number; shouldRetry?: boolean } = {},
) {
  const { retryAfterMs, shouldRetry, ...rest } = more
  const error = { failure: { kind, retryAfterMs }, shouldRetry }
  return decideRetry({ error, attempt: 1, remainingMs: 600_000, random: 0, ...rest })
}

describe('the retry policy', () => {
  it.each(failureKinds)('retries %s only where it may pass by itself', (kind) => {
    expect(decide(kind).retry).toBe(passing.includes(kind))
  })

  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [5, 16_000],
    [6, 30_000],
    [9, 30_000],
  ])('after attempt %i waits %i ms', (attempt, afterMs) => {
    expect(decide('provider_failed', { attempt })).toEqual({ retry: true, afterMs })
  })

  it('shortens a wait at random, by up to a half', () => {
    expect(decide('provider_failed', { random: 0.5 })).toEqual({ retry: true, afterMs: 750 })
    expect(decide('provider_failed', { random: 1 })).toEqual({ retry: true, afterMs: 500 })
  })

  it('waits exactly as long as the provider asks, also beyond its own cap', () => {
    const asked = { retryAfterMs: 45_000.2, random: 0.7 }
    expect(decide('rate_limited', asked)).toEqual({ retry: true, afterMs: 45_001 })
  })

  it('does not begin a wait that would outlast the total limit', () => {
    expect(decide('rate_limited', { retryAfterMs: 5_000, remainingMs: 5_000 }).retry).toBe(false)
    expect(decide('provider_failed', { remainingMs: 900 }).retry).toBe(false)
  })

  it('obeys a provider that says not to retry', () => {
    expect(decide('provider_overloaded', { shouldRetry: false }).retry).toBe(false)
  })

  it('obeys a provider that says to retry what it would not', () => {
    expect(decide('rejected_request', { shouldRetry: true }).retry).toBe(true)
  })

  it.each<FailureKind>([
    'out_of_credit',
    'moderation_blocked',
    'invalid_key',
    'organization_unverified',
    'total_timeout',
  ])('never retries %s, whatever the provider says', (kind) => {
    expect(decide(kind, { shouldRetry: true, retryAfterMs: 1 }).retry).toBe(false)
  })
})
