import { standingIn } from '../../contract/numbersOf.ts'
import type { ReviewRecord } from '../../contract/record.ts'

/** What had been decided, and what pictures had cost, by a time in milliseconds since the epoch. */
export type Step = { at: number; approved: number; rejected: number; usd: number }

const nothing = { approved: 0, rejected: 0, usd: 0 }

/** How decisions and known costs added up, from the first start on; by the decisions that stand. */
export function courseOf(records: readonly ReviewRecord[]): Step[] {
  const changes = records.flatMap((record) => {
    const decision = standingIn(record)
    return [
      ...record.versions.map(({ endedAt, cost }) => ({ at: endedAt, usd: cost?.usd ?? 0 })),
      ...(decision ? [{ at: decision.at, [decision.verdict]: 1 }] : []),
    ].map(({ at, ...change }) => ({ ...nothing, ...change, at: Date.parse(at) }))
  })
  const starts = records.flatMap(({ versions }) => versions.map((one) => Date.parse(one.startedAt)))
  const first = { ...nothing, at: Math.min(...starts) }
  return changes
    .sort((a, b) => a.at - b.at)
    .reduce<Step[]>((steps, change) => [...steps, add(steps.at(-1) ?? first, change)], [first])
}

const add = (sum: Step, { at, approved, rejected, usd }: Step): Step => ({
  at,
  approved: sum.approved + approved,
  rejected: sum.rejected + rejected,
  usd: sum.usd + usd,
})

/** The same at so many times, equally far from each other; the last is the end. */
export function atEqualTimes(steps: readonly Step[], count: number): Step[] {
  const start = steps[0]?.at ?? 0
  const end = steps.at(-1)?.at ?? 0
  return Array.from({ length: count }, (_, index) => {
    const at = start + ((end - start) * (index + 1)) / count
    return { ...nothing, ...steps.findLast((step) => step.at <= at), at }
  })
}
