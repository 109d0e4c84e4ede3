import { expect, it } from 'vitest'
import { retryAfterMs } from '../../server/openai/retryAfter.ts'

const now = Date.UTC(2026, 10, 21, 12, 0, 0)

it.each<[Record<string, string>, number | undefined]>([
  [{ 'retry-after-ms': '1500' }, 1_500],
  [{ 'retry-after-ms': '1500.5' }, 1_500.5],
  [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1_500],
  [{ 'retry-after-ms': 'soon', 'retry-after': '9' }, 9_000],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after': 'Sat, 21 Nov 2026 12:01:00 GMT' }, 60_000],
  [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': '-5' }, undefined],
  [{ 'retry-after': 'later' }, undefined],
  [{ 'retry-after': '9'.repeat(400) }, undefined],
  [{ 'retry-after': '9'.repeat(300) }, undefined],
  [{ 'retry-after-ms': '9'.repeat(400), 'retry-after': '9' }, 9_000],
  [{ 'retry-after': 'Sat, 21 Nov 9999 12:00:00 GMT' }, undefined],
  [{}, undefined],
])('reads the headers %j as %s ms', (headers, ms) => {
  expect(retryAfterMs(new Headers(headers), '', now)).toBe(ms)
})

it.each<[string, number | undefined]>([
  ['Rate limit reached. Please try again in 12s. Visit the docs.', 12_000],
  ['Please try again in 1.5s.', 1_500],
  ['Please try again in 250ms.', 250],
  ['Please try again in 1m30s.', 90_000],
  ['Please try again in 7m12.5s', 432_500],
  ['Please try again in 1h2m3s', 3_723_000],
  ['Try again in 20 seconds', 20_000],
  ['try again in 2 minutes', 120_000],
  ['try again in 1 hour', 3_600_000],
  ['try again in 300 milliseconds', 300],
  ['Try again later.', undefined],
  [`Try again in ${'9'.repeat(400)}s.`, undefined],
  ['Try again in a moment.', undefined],
  ['The size 12s is wrong', undefined],
])('reads "%s" as %s ms', (message, ms) => {
  expect(retryAfterMs(undefined, message, now)).toBe(ms)
})

it('believes a header more than the words', () => {
  const headers = new Headers({ 'retry-after': '3' })
  expect(retryAfterMs(headers, 'try again in 12s', now)).toBe(3_000)
})
