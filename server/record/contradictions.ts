import type { ReviewRecord } from '../../src/contract/record.ts'

/** The decision that was not taken back, where there is one. */
export const standing = ({ decisions }: ReviewRecord) =>
  decisions.findLast(({ undoneAt }) => !undoneAt)

/** What a record says in one place and denies in another, each in a sentence. */
export const contradictions = (record: ReviewRecord): string[] => [
  ...record.decisions.flatMap((decision) => aboutDecision(decision, record)),
  ...record.versions.flatMap(aboutNumber),
  ...aboutOutcome(record),
]

function aboutDecision(
  { version, sha256, verdict }: ReviewRecord['decisions'][number],
  { versions }: ReviewRecord,
): string[] {
  const picture = versions.find(({ number }) => number === version)?.picture
  if (!picture) return [`Version ${version} was ${verdict}, but is not in the record.`]
  if (picture.sha256 === sha256) return []
  return [`Version ${version} was ${verdict} with another SHA-256 than its picture has.`]
}

/** Versions are counted from 1, and come from earlier ones. */
function aboutNumber({ number, origin }: ReviewRecord['versions'][number], index: number) {
  if (number !== index + 1) return [`Version ${number} stands where version ${index + 1} should.`]
  if (origin.kind === 'first' || origin.from < number) return []
  return [`Version ${number} cannot come from version ${origin.from}.`]
}

function aboutOutcome(record: ReviewRecord): string[] {
  const verdict = standing(record)?.verdict ?? 'undecided'
  if (verdict === record.outcome) return []
  return [`The outcome is ${record.outcome}, but the decisions say ${verdict}.`]
}
