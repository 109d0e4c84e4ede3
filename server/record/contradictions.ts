import { standingIn } from '../../src/contract/numbersOf.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { aboutAttempts } from './aboutAttempts.ts'
import { aboutChange } from './aboutChange.ts'
import { aboutOrigin } from './aboutOrigin.ts'
import { aboutShown, aboutTimesOf, aboutTimesOfDecision } from './aboutTimes.ts'
import { aboutVersion, isAsWritten } from './aboutVersion.ts'

/** What a record says in one place and denies in another, each in a sentence. */
export const contradictions = (record: ReviewRecord): string[] => [
  ...record.decisions.flatMap((decision) => aboutDecision(decision, record)),
  ...aboutStanding(record),
  ...record.versions.flatMap(aboutNumber),
  ...record.versions.flatMap((version) =>
    aboutDrawing(`Version ${version.number}`, version, record),
  ),
  ...record.versions.flatMap(aboutAttempts),
  ...record.versions.flatMap(aboutShown),
  ...aboutCandidates(record),
  ...aboutFiles(record),
  ...record.versions.flatMap(aboutVersion),
  ...record.versions.flatMap(aboutChange),
  ...record.unfinished.flatMap(aboutUnfinished),
  ...record.unfinished.flatMap((drawing, index) =>
    aboutDrawing(`Unfinished drawing ${index + 1}`, drawing, record),
  ),
  ...record.refusals.flatMap((refusal) => aboutRefusal(refusal, record)),
  ...record.versions.flatMap((version) => aboutReferences(version, record)),
  ...aboutOutcome(record),
]

type Drawing = ReviewRecord['unfinished'][number]

const aboutDrawing = (name: string, drawing: Omit<Drawing, 'failure'>, record: ReviewRecord) => [
  ...aboutOrigin(name, drawing, record),
  ...aboutTimesOf(name, drawing),
]

/** Each version has a file of its own. */
function aboutFiles({ versions }: ReviewRecord): string[] {
  const files = versions.map(({ picture }) => picture.file)
  return versions
    .filter(({ picture }, index) => files.indexOf(picture.file) < index)
    .map(
      ({ number, picture }) => `Version ${number} has the file ${picture.file} of an earlier one.`,
    )
}

function aboutRefusal(
  { version: number, request }: ReviewRecord['refusals'][number],
  { versions }: ReviewRecord,
): string[] {
  if (number === undefined || versions.some((version) => version.number === number)) return []
  return [`${request} was refused for version ${number}, which is not in the record.`]
}

function aboutDecision(
  decision: ReviewRecord['decisions'][number],
  record: ReviewRecord,
): string[] {
  const { version: number, sha256, verdict } = decision
  const version = record.versions.find((version) => version.number === number)
  if (!version) return [`Version ${number} was ${verdict}, but is not in the record.`]
  const problems = aboutTimesOfDecision(decision, version, record)
  if (version.picture.sha256 !== sha256)
    problems.push(`Version ${number} was ${verdict} with another SHA-256 than its picture has.`)
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
  if (origin.kind === 'first')
    return index ? [`Version ${number} is said to be the first, which version 1 is.`] : []
  if (origin.from < number) return []
  return [`Version ${number} cannot come from version ${origin.from}.`]
}

/** There are no more of them than were asked for. */
function aboutCandidates({ candidates, versions }: ReviewRecord): string[] {
  const drawn = versions.filter(({ origin }) => origin.kind === 'candidate').length + 1
  if (candidates === undefined || drawn <= candidates) return []
  return [`${drawn} candidates were drawn, where ${candidates} were asked for.`]
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
  const verdict = standingIn(record)?.verdict ?? 'undecided'
  if (verdict === record.outcome) return []
  return [`The outcome is ${record.outcome}, but the decisions say ${verdict}.`]
}
