import type { Failure } from '../contract/failure.ts'
import { instructionFor } from '../contract/instruction.ts'
import { limits } from '../contract/limits.ts'
import { costOf, pricesAsOf } from '../contract/prices.ts'
import type { ReviewRecord } from '../contract/record.ts'
import type { Order } from '../generation/createGeneration.ts'
import type { Reference } from '../references/reference.ts'
import { downloadName, referenceName } from './downloadName.ts'
import type { UnfinishedDrawing } from './drawing.ts'
import type { Refusal } from './notice.ts'
import { refusals as explanations, type RefusalReason } from './refusals.ts'
import type { ReviewContext } from './reviewContext.ts'
import {
  findVersion,
  type Attempt,
  type Decision,
  type Origin,
  type UndoneDecision,
  type Version,
  type VersionId,
} from './version.ts'

type Asked = Pick<Version, 'origin' | 'order' | 'startedAt' | 'attempts'>

/** The record of a review as it stands; `exportedAt` is in milliseconds since the epoch. */
export function toRecord(context: ReviewContext, exportedAt = Date.now()): ReviewRecord {
  const { candidates, versions, shownAt, unfinished, decision, undone, refusals } = context
  const numberOf = (id: VersionId) => findVersion(versions, id).number
  return {
    format: 'proofroom-record',
    version: 1,
    exportedAt: iso(exportedAt),
    outcome: decision?.verdict ?? 'undecided',
    candidates,
    versions: versions.map((version) => toVersion(version, numberOf, shownAt[version.id])),
    unfinished: unfinished.map((drawing) => toUnfinished(drawing, numberOf)),
    decisions: [...undone, ...(decision ? [decision] : [])].map((one) => toDecision(one, numberOf)),
    refusals: refusals.filter(isDecision).map((refusal) => toRefusal(refusal, versions)),
  }
}

type NumberOf = (id: VersionId) => number

function toVersion(
  version: Version,
  numberOf: NumberOf,
  shownAt?: number,
): ReviewRecord['versions'][number] {
  const { number, order, startedAt, tookMs, picture, details } = version
  const { provider, imageModel, requestId, revisedPrompt, usage, quality, background, outside } =
    details
  const usd = costOf(details)
  const { sha256, mime, bytes, width, height } = picture
  return {
    number,
    ...toOrder(version, numberOf),
    endedAt: iso(startedAt + tookMs),
    ...(shownAt !== undefined && { shownAt: iso(shownAt) }),
    provider,
    imageModel,
    ...(requestId && { requestId }),
    ...(revisedPrompt && { revisedPrompt }),
    ...(usage && { usage }),
    ...(outside && 'share' in outside && { changedOutside: outside.share }),
    ...(usd !== undefined && { cost: { usd: Number(usd.toFixed(6)), pricesAsOf } }),
    actual: {
      size: `${width}x${height}`,
      format: mime.replace('image/', ''),
      ...(quality && { quality }),
      ...(background && { background }),
    },
    picture: { file: downloadName(order.prompt, number, mime), sha256, mime, bytes, width, height },
  }
}

const toUnfinished = (drawing: UnfinishedDrawing, numberOf: NumberOf) => ({
  ...toOrder(drawing, numberOf),
  endedAt: iso(drawing.endedAt),
  ...(drawing.failure && { failure: toFailure(drawing.failure) }),
})

const toOrder = ({ origin, order, startedAt, attempts }: Asked, numberOf: NumberOf) => ({
  origin: toOrigin(origin, numberOf),
  prompt: order.prompt,
  ...(order.change && { change: toChange(order.change, numberOf) }),
  ...(order.references && { references: order.references.map(toReference) }),
  instruction: instructionFor(order),
  requested: order.settings,
  startedAt: iso(startedAt),
  attempts: attempts.map(toAttempt),
})

const toChange = (
  { imageId, feedback, marks, mask }: NonNullable<Order['change']>,
  numberOf: NumberOf,
) => ({
  version: numberOf(imageId),
  feedback,
  ...(marks && { marks: [...marks] }),
  ...(mask && { isMasked: mask }),
})

const toReference = ({ name, sha256, mime, bytes, width, height }: Reference) => ({
  name,
  file: referenceName(sha256, mime),
  sha256,
  mime,
  bytes,
  width,
  height,
})

const toOrigin = (origin: Origin, numberOf: NumberOf) =>
  origin.kind === 'first' ? origin : { kind: origin.kind, from: numberOf(origin.from) }

const toAttempt = ({ attempt, startedAt, failure }: Attempt) => ({
  attempt,
  startedAt: iso(startedAt),
  ...(failure && { failure: toFailure(failure) }),
})

const toFailure = ({ kind, title, detail, requestId }: Failure) => ({
  kind,
  title,
  detail,
  ...(requestId && { requestId }),
})

const toDecision = (decision: Decision | UndoneDecision, numberOf: NumberOf) => ({
  verdict: decision.verdict,
  version: numberOf(decision.versionId),
  sha256: decision.sha256,
  at: iso(decision.at),
  by: nameOf(decision.by),
  note: decision.note.trim(),
  ...('undoneAt' in decision && {
    undoneAt: iso(decision.undoneAt),
    undoneBy: nameOf(decision.undoneBy),
  }),
})

const nameOf = (reviewer: string) =>
  Array.from(reviewer.trim()).slice(0, limits.reviewerLength).join('')

/** What still lacks its words, or is about them, is no decision yet. */
const isDecision = ({ reason }: Refusal) => !unready.includes(reason)
const unready: RefusalReason[] = [
  'no_prompt',
  'prompt_too_long',
  'no_feedback',
  'feedback_too_long',
  'wrong_mark',
]

function toRefusal({ at, by, request, reason, versionId }: Refusal, versions: Version[]) {
  const version = versions.find(({ id }) => id === versionId)
  return {
    at: iso(at),
    by: nameOf(by),
    request,
    reason,
    explanation: explanations[reason],
    ...(version && { version: version.number }),
  }
}

const iso = (ms: number) => new Date(ms).toISOString()
