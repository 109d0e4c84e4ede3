import type { ReviewRecord } from '../../src/contract/record.ts'

type Version = ReviewRecord['versions'][number]
type Drawing = Pick<Version, 'startedAt' | 'endedAt'>
type Decision = ReviewRecord['decisions'][number]

/** Whether one time lies before another. */
const isBefore = (one: string, other: string) => Date.parse(one) < Date.parse(other)

/** Times of a drawing that cannot be, each in a sentence; `name` is what to call it. */
export const aboutTimesOf = (name: string, { startedAt, endedAt }: Drawing): string[] =>
  isBefore(endedAt, startedAt) ? [`${name} ended before it had started.`] : []

/** Nobody sees a picture before it is there. */
export const aboutShown = ({ number, endedAt, shownAt }: Version): string[] =>
  shownAt !== undefined && isBefore(shownAt, endedAt)
    ? [`Version ${number} was on screen before it was there.`]
    : []

/** Times of a decision about a version that cannot be, each in a sentence. */
export function aboutTimesOfDecision(
  { version, verdict, at, undoneAt }: Decision,
  { endedAt, shownAt }: Version,
  { exportedAt }: ReviewRecord,
): string[] {
  const problems: string[] = []
  if (isBefore(at, endedAt)) problems.push(`Version ${version} was ${verdict} before it was there.`)
  else if (shownAt !== undefined && isBefore(at, shownAt))
    problems.push(`Version ${version} was ${verdict} before it was on screen.`)
  if (isBefore(exportedAt, at))
    problems.push(`Version ${version} was ${verdict} after the record was made.`)
  if (undoneAt && isBefore(undoneAt, at))
    problems.push(`The decision about version ${version} was taken back before it was made.`)
  return problems
}
