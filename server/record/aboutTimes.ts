import type { ReviewRecord } from '../../src/contract/record.ts'

type Version = ReviewRecord['versions'][number]
type Drawing = Pick<Version, 'startedAt' | 'endedAt'>
type Decision = ReviewRecord['decisions'][number]

/** Whether one time lies before another. */
const isBefore = (one: string, other: string) => Date.parse(one) < Date.parse(other)

/** Times of a drawing that cannot be, each in a sentence; `name` is what to call it. */
export const aboutTimesOf = (name: string, { startedAt, endedAt }: Drawing): string[] =>
  isBefore(endedAt, startedAt) ? [`${name} ended before it had started.`] : []

/** Times of a decision that cannot be, each in a sentence. */
export function aboutTimesOfDecision(
  { version, verdict, at, undoneAt }: Decision,
  { exportedAt }: ReviewRecord,
): string[] {
  const problems: string[] = []
  if (isBefore(exportedAt, at))
    problems.push(`Version ${version} was ${verdict} after the record was made.`)
  if (undoneAt && isBefore(undoneAt, at))
    problems.push(`The decision about version ${version} was taken back before it was made.`)
  return problems
}
