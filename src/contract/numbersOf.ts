import type { FailureKind } from './failure.ts'
import type { Numbers } from './numbers.ts'
import type { ReviewRecord } from './record.ts'

/** What reviews come to by their records alone, the same for whoever has them. */
export function numbersOf(records: readonly ReviewRecord[]): Numbers {
  const approved = records.filter(({ outcome }) => outcome === 'approved')
  const rejected = records.filter(({ outcome }) => outcome === 'rejected')
  const decided = [...approved, ...rejected]
  const pictures = picturesIn(records)
  const atFirstSight = approved.filter(isFirstSight).length
  return {
    reviews: records.length,
    approved: approved.length,
    rejected: rejected.length,
    undecided: records.length - decided.length,
    pictures: pictures.length,
    attempts: attemptsIn(records),
    retries: sum(drawingsIn(records).map(({ attempts }) => Math.max(0, attempts.length - 1))),
    attemptsPerApproval: per(attemptsIn(decided), approved.length),
    approvedAtFirstSight: atFirstSight,
    shareAtFirstSight: per(atFirstSight, decided.length),
    medianToDecisionMs: median(decided.map((record) => msToDecision(record, 'endedAt'))),
    medianSeenToDecisionMs: median(decided.map((record) => msToDecision(record, 'shownAt'))),
    costUsd: toMillionths(sum(pictures.map(({ cost }) => cost?.usd ?? 0))),
    picturesWithoutCost: pictures.filter(({ cost }) => !cost).length,
    costPerApprovalUsd: costPerApproval(picturesIn(decided), approved.length),
    failures: failuresIn(records),
  }
}

/** The decision that was not taken back, where there is one. */
export const standingIn = ({ decisions }: Pick<ReviewRecord, 'decisions'>) =>
  decisions.findLast(({ undoneAt }) => !undoneAt)

type Records = readonly ReviewRecord[]
type Drawing = Pick<ReviewRecord['unfinished'][number], 'origin' | 'attempts' | 'failure'>

const picturesIn = (records: Records) => records.flatMap(({ versions }) => versions)
const drawingsIn = (records: Records): Drawing[] =>
  records.flatMap(({ versions, unfinished }) => [...versions, ...unfinished])
const attemptsIn = (records: Records) =>
  sum(drawingsIn(records).map(({ attempts }) => attempts.length))

const isFirstSight = (record: ReviewRecord) =>
  drawingsIn([record]).every(({ origin: { kind } }) => kind === 'first' || kind === 'candidate')

function msToDecision(record: ReviewRecord, from: 'endedAt' | 'shownAt'): number | undefined {
  const decision = standingIn(record)
  const start = record.versions.find(({ number }) => number === decision?.version)?.[from]
  return decision && start ? Date.parse(decision.at) - Date.parse(start) : undefined
}

function costPerApproval(pictures: ReturnType<typeof picturesIn>, approvals: number) {
  if (pictures.some(({ cost }) => !cost)) return null
  return per(sum(pictures.map(({ cost }) => cost?.usd ?? 0)), approvals)
}

function failuresIn(records: Records) {
  const failures: Partial<Record<FailureKind, number>> = {}
  for (const { kind } of drawingsIn(records).flatMap(failuresOf))
    failures[kind] = (failures[kind] ?? 0) + 1
  return failures
}

/** Where an attempt was the last straw, the drawing has the same failure as that. */
function failuresOf({ attempts, failure }: Drawing) {
  const failed = attempts.flatMap(({ failure }) => failure ?? [])
  return failure && !attempts.at(-1)?.failure ? [...failed, failure] : failed
}

/** Rounded, so that it is the same in whatever order the records come. */
const per = (total: number, parts: number) => (parts ? toMillionths(total / parts) : null)
const toMillionths = (amount: number) => Number(amount.toFixed(6))
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The one in the middle, or half-way between the two. */
function median(numbers: readonly (number | undefined)[]): number | null {
  const sorted = numbers.filter((number) => number !== undefined).sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
