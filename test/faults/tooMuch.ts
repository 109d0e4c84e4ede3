import { drawn, error, html, stream } from '../server/support/answers.ts'
import type { Answer } from '../server/support/openUpstream.ts'
import type { FailingFault, Fault, HarmlessFault } from './fault.ts'
import { rateLimit } from './words.ts'

const tooFast = (headers: Record<string, string> = {}, message?: string): Answer =>
  error(429, rateLimit(message), headers)

/** A date that lies ahead when the answer is given, not when it is written here. */
const tooFastUntil =
  (aheadMs: number): Answer =>
  (response) =>
    tooFast({ 'retry-after': new Date(Date.now() + aheadMs).toUTCString() })(response)

/** Every way of saying how long to wait, each heard once before the picture comes. */
const waits: HarmlessFault[] = (
  [
    ['in milliseconds', tooFast({ 'retry-after-ms': '1234', 'retry-after': '9' }), 1234],
    ['in seconds', tooFast({ 'retry-after': '2' }), 2_000],
    ['of no seconds', tooFast({ 'retry-after': '0' }), 0],
    ['in the message', tooFast({}, 'Please try again in 12s.'), 12_000],
    ['until a date that is past', tooFastUntil(-60_000), 0],
    // A date has whole seconds, and one more may pass before it is read.
    ['until a date', tooFastUntil(20_000), 20_000, 15_000],
    // Shortened by up to a half at random.
    ['of a length it does not name', tooFast(), 1_000, 500],
  ] satisfies [string, Answer, number, number?][]
).map(([how, answer, most, least = most]) => ({
  name: `429 with a wait ${how}`,
  answers: [answer, stream(drawn)],
  kind: 'none',
  calls: 2,
  waitsMs: [[least, most]],
}))

/** The provider has too much to do, or asks for too much patience. */
export const tooMuch: Fault[] = [
  {
    name: '429 rate',
    answers: [tooFast()],
    kind: 'rate_limited',
    calls: 4,
    status: 429,
  },
  {
    name: '429 slow_down',
    answers: [error(429, { code: 'slow_down', message: '' })],
    kind: 'rate_limited',
    calls: 4,
    status: 429,
  },
  {
    name: '429 with a wait beyond the total limit',
    answers: [tooFast({ 'retry-after': '3600' })],
    kind: 'rate_limited',
    calls: 1,
    status: 429,
    failure: { retryAfterMs: 3_600_000 },
  },
  ...waits,
  ...[408, 409, 500, 502, 504].map((status): FailingFault => ({
    name: String(status),
    answers: [error(status, { message: 'Oops' })],
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  })),
  {
    name: '502 with a web page',
    answers: [html(502)],
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: '503',
    answers: [error(503, { code: 'server_is_overloaded', message: 'Busy' })],
    kind: 'provider_overloaded',
    calls: 4,
    status: 503,
  },
  {
    name: '503 that asks for no other try',
    answers: [error(503, { message: 'Busy' }, { 'x-should-retry': 'false' })],
    kind: 'provider_overloaded',
    calls: 1,
    status: 503,
    failure: { retryable: false },
  },
  {
    name: '400 that asks for another try',
    answers: [error(400, { message: 'Odd' }, { 'x-should-retry': 'true' })],
    kind: 'rejected_request',
    calls: 4,
    status: 400,
    failure: { retryable: true },
  },
]
