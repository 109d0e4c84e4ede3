import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { FailureKind } from '../../src/contract/failure.ts'
import { numbersSchema } from '../../src/contract/numbers.ts'
import { numbersOf } from '../../src/contract/numbersOf.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'

type Version = ReviewRecord['versions'][number]
type Origin = Version['origin']['kind']

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString()
const failed = (kind: FailureKind) => ({ kind, title: kind, detail: '' })

/** As many attempts as kinds of failure, and one more that did not fail. */
const attempts = (...kinds: FailureKind[]): Version['attempts'] => [
  ...kinds.map((kind, index) => ({
    attempt: index + 1,
    startedAt: at(0),
    failure: failed(kind),
  })),
  { attempt: kinds.length + 1, startedAt: at(0) },
]

/** A version of which everything is usual but what is said; it comes at second 10 × its number. */
const version = (number: number, kind: Origin, more: Partial<Version> = {}): Version => ({
  number,
  origin: kind === 'first' ? { kind } : { kind, from: 1 },
  prompt: 'A sea',
  instruction: 'A sea',
  requested: {},
  startedAt: at(0),
  endedAt: at(10 * number),
  attempts: attempts(),
  provider: 'openai',
  imageModel: 'model',
  actual: {},
  cost: { usd: 0.1, pricesAsOf: '2026-11' },
  picture: {
    file: `${number}.png`,
    sha256: '0'.repeat(64),
    mime: 'image/png',
    bytes: 1,
    width: 1,
    height: 1,
  },
  ...more,
})

const unfinished = (kind: Origin, more: Partial<ReviewRecord['unfinished'][number]> = {}) => {
  const { origin, prompt, instruction, requested, startedAt, endedAt } = version(1, kind)
  const order = { origin, prompt, instruction, requested, startedAt, endedAt }
  return { ...order, attempts: attempts(), ...more }
}

const record = (versions: Version[], more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  format: 'proofroom-record',
  version: 1,
  exportedAt: at(1_000),
  outcome: 'undecided',
  versions,
  unfinished: [],
  decisions: [],
  refusals: [],
  ...more,
})

const decided = (
  outcome: 'approved' | 'rejected',
  number: number,
  second: number,
  versions: Version[],
  more: Partial<ReviewRecord> = {},
) =>
  record(versions, {
    outcome,
    decisions: [
      {
        verdict: outcome,
        version: number,
        sha256: '0'.repeat(64),
        at: at(second),
        by: '',
        note: '',
      },
    ],
    ...more,
  })

test('reckons everything of a small session as done by hand', () => {
  const numbers = numbersOf([
    // Approved at first sight: the second of two candidates, 5 s after it came; 3 attempts.
    decided('approved', 2, 25, [
      version(1, 'first', { attempts: attempts('rate_limited') }),
      version(2, 'candidate', { shownAt: at(21) }),
    ]),
    // Approved after a change, 20 s after it came; 2 attempts and 1 that was cancelled.
    decided('approved', 2, 40, [version(1, 'first'), version(2, 'changed', { shownAt: at(30) })], {
      unfinished: [unfinished('changed')],
    }),
    // Rejected, 90 s after it came; 1 attempt.
    decided('rejected', 1, 100, [version(1, 'first', { shownAt: at(40) })]),
    // Undecided; 1 attempt for a picture of unknown cost, 2 that failed.
    record([version(1, 'first', { cost: undefined })], {
      unfinished: [
        unfinished('regenerated', {
          attempts: attempts('rate_limited', 'provider_overloaded').slice(0, 2),
          failure: failed('provider_overloaded'),
        }),
      ],
    }),
  ])
  expect(numbers).toEqual({
    reviews: 4,
    approved: 2,
    rejected: 1,
    undecided: 1,
    pictures: 6,
    attempts: 10,
    retries: 2,
    attemptsPerApproval: 3.5,
    approvedAtFirstSight: 1,
    shareAtFirstSight: 0.333333,
    medianToDecisionMs: 20_000,
    medianSeenToDecisionMs: 10_000,
    costUsd: 0.5,
    picturesWithoutCost: 1,
    costPerApprovalUsd: 0.25,
    failures: { rate_limited: 2, provider_overloaded: 1 },
  })
  expect(v.parse(numbersSchema, JSON.parse(JSON.stringify(numbers)))).toEqual(numbers)
})

test('makes no number out of nothing', () => {
  expect(numbersOf([])).toMatchObject({
    reviews: 0,
    attemptsPerApproval: null,
    shareAtFirstSight: null,
    medianToDecisionMs: null,
    medianSeenToDecisionMs: null,
    costUsd: 0,
    costPerApprovalUsd: null,
    failures: {},
  })
  const rejected = decided('rejected', 1, 20, [version(1, 'first')])
  expect(numbersOf([rejected])).toMatchObject({
    attemptsPerApproval: null,
    costPerApprovalUsd: null,
    shareAtFirstSight: 0,
    medianSeenToDecisionMs: null,
  })
})

test.each<[string, ReviewRecord, number]>([
  ['the first version', decided('approved', 1, 20, [version(1, 'first')]), 1],
  [
    'a first version that failed before and was ordered once more',
    decided('approved', 1, 20, [version(1, 'first')], { unfinished: [unfinished('first')] }),
    1,
  ],
  [
    'the first version, after it was drawn again in vain',
    decided('approved', 1, 20, [version(1, 'first'), version(2, 'regenerated')]),
    0,
  ],
  [
    'the first version, after a change that was cancelled',
    decided('approved', 1, 20, [version(1, 'first')], { unfinished: [unfinished('changed')] }),
    0,
  ],
  ['an edited prompt', decided('approved', 2, 30, [version(1, 'first'), version(2, 'edited')]), 0],
  ['a rejected first version', decided('rejected', 1, 20, [version(1, 'first')]), 0],
])('takes approval at first sight at its word: %s', (_, given, count) => {
  expect(numbersOf([given]).approvedAtFirstSight).toBe(count)
})

test('goes by the decision that stands, not by those taken back', () => {
  const given = decided('approved', 1, 90, [version(1, 'first')])
  const undone = {
    ...given.decisions[0]!,
    verdict: 'rejected' as const,
    at: at(11),
    undoneAt: at(12),
  }
  const record = { ...given, decisions: [undone, ...given.decisions] }
  expect(numbersOf([record])).toMatchObject({
    approved: 1,
    rejected: 0,
    approvedAtFirstSight: 1,
    medianToDecisionMs: 80_000,
  })
})

test('takes the middle of two for the median of an even number', () => {
  const after = (second: number) => decided('approved', 1, 10 + second, [version(1, 'first')])
  expect(numbersOf([4, 100, 1, 3].map(after)).medianToDecisionMs).toBe(3_500)
})

test('says nothing of the cost of an approval as long as a cost in it is unknown', () => {
  const unknown = version(2, 'regenerated', { cost: undefined })
  const records = [decided('approved', 2, 30, [version(1, 'first'), unknown])]
  expect(numbersOf(records)).toMatchObject({ costUsd: 0.1, costPerApprovalUsd: null })
})

test('counts a failure once, whether an attempt had it or nothing came so far', () => {
  const { failures } = numbersOf([
    record([], {
      unfinished: [
        unfinished('first', { attempts: [], failure: failed('server_unreachable') }),
        unfinished('first', {
          attempts: attempts('idle_timeout').slice(0, 1),
          failure: failed('idle_timeout'),
        }),
        unfinished('first', { failure: failed('bad_picture') }),
      ],
    }),
  ])
  expect(failures).toEqual({ server_unreachable: 1, idle_timeout: 1, bad_picture: 1 })
})

test('comes to the same in whatever order the records are', () => {
  const costs = [0.1, 0.2, 0.3, 0.000001, 0.7]
  const records = costs.map((usd, index) =>
    decided('approved', 1, 20 + index, [
      version(1, 'first', { cost: { usd, pricesAsOf: '2026-11' } }),
    ]),
  )
  expect(numbersOf(records.toReversed())).toEqual(numbersOf(records))
})
