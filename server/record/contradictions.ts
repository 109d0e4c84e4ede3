import type { ReviewRecord } from '../../src/contract/record.ts'
import { aboutChange } from './aboutChange.ts'
import { aboutVersion, isAsWritten } from './aboutVersion.ts'

/** The decision that was not taken back, where there is one. */
export const standing = ({ decisions }: ReviewRecord) =>
  decisions.findLast(({ undoneAt }) => !undoneAt)

/** What a record says in one place and denies in another, each in a sentence. */
export const contradictions = (record: ReviewRecord): string[] => [
  ...record.decisions.flatMap((decision) => aboutDecision(decision, record)),
  ...aboutStanding(record),
  ...record.versions.flatMap(aboutNumber),
  ...record.versions.flatMap(aboutVersion),
  ...record.versions.flatMap(aboutChange),
  ...record.unfinished.flatMap(aboutUnfinished),
  ...record.versions.flatMap((version) => aboutReferences(version, record)),
  ...aboutOutcome(record),
]

function aboutDecision(
  { version: number, sha256, verdict, at }: ReviewRecord['decisions'][number],
  { versions }: ReviewRecord,
): string[] {
  const version = versions.find((version) => version.number === number)
  if (!version) return [`Version ${number} was ${verdict}, but is not in the record.`]
  const problems: string[] = []
  if (version.picture.sha256 !== sha256)
    problems.push(`Version ${number} was ${verdict} with another SHA-256 than its picture has.`)
  if (Date.parse(at) < Date.parse(version.endedAt))
    problems.push(`Version ${number} was ${verdict} before it was there.`)
  return problems
}

/** One decision stands at a time: the next one takes an undo. */
function aboutStanding({ decisions }: ReviewRecord): string[] {
  const ended = decisions.filter(({ undoneAt }) => undoneAt === undefined).length
  return ended > 1 ? [`${ended} decisions stand, where only one can.`] : []
}

/** Versions are counted from 1, and come from earlier ones. */
function aboutNumber({ number, origin }: ReviewRecord['versions'][number], index: number) {
  if (number !== index + 1) return [`Version ${number} stands where version ${index + 1} should.`]
  if (origin.kind === 'first' || origin.from < number) return []
  return [`Version ${number} cannot come from version ${origin.from}.`]
}

/** Each of them goes along once, and with all that comes of the version. */
function aboutReferences(
  { number, origin, references = [] }: ReviewRecord['versions'][number],
  { versions }: ReviewRecord,
): string[] {
  const digests = references.map(({ sha256 }) => sha256)
  const problems: string[] = []
  if (new Set(digests).size < digests.length)
    problems.push(`Version ${number} has the same reference picture twice.`)
  const parent =
    origin.kind !== 'first' && versions.find((version) => version.number === origin.from)
  const given = parent && (parent.references ?? []).map(({ sha256 }) => sha256)
  if (given && given.join() !== digests.join())
    problems.push(`Version ${number} has other reference pictures than version ${parent.number}.`)
  return problems
}

const aboutUnfinished = (drawing: ReviewRecord['unfinished'][number], index: number) =>
  isAsWritten(drawing)
    ? []
    : [`The instruction of unfinished drawing ${index + 1} is not made of its prompt and change.`]

function aboutOutcome(record: ReviewRecord): string[] {
  const verdict = standing(record)?.verdict ?? 'undecided'
  if (verdict === record.outcome) return []
  return [`The outcome is ${record.outcome}, but the decisions say ${verdict}.`]
}
