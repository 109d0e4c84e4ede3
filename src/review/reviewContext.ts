import type { Bill } from '../contract/prices.ts'
import type { Settings } from '../contract/settings.ts'
import type { ImageId } from '../images/createImageStore.ts'
import type { Reference } from '../references/reference.ts'
import { budgetIn } from './budget.ts'
import { draftOf, type ChangeDrafts } from './changeDraft.ts'
import type { Drawing, UnfinishedDrawing } from './drawing.ts'
import { isAskingForMore, type Notice, type Refusal } from './notice.ts'
import type { Costly, ReviewEvent } from './reviewEvents.ts'
import {
  findVersion,
  type Decision,
  type Seen,
  type UndoneDecision,
  type Version,
  type VersionId,
} from './version.ts'

/** The texts a review starts from. */
export type Draft = {
  prompt: string
  settings: Settings
  /** The name that decisions are recorded under; may be empty. */
  reviewer: string
  /** What the session may cost in US dollars, as typed; may be empty. */
  budget: string
  /** How many pictures the prompt is drawn as before they are judged, from 1 to 4. */
  candidates: number
}

export type ReviewContext = Draft & {
  /** The pictures that go along with the prompt, in their order. */
  references: Reference[]
  drafts: ChangeDrafts
  versions: Version[]
  /** The version on screen; nothing before there is one. */
  selectedId: VersionId | null
  /** When versions first were on screen, in milliseconds since the epoch. */
  shownAt: Partial<Record<VersionId, number>>
  drawing: Drawing | null
  decision: Decision | null
  notice: Notice | null
  /** The versions whose pictures were downloaded. */
  savedIds: VersionId[]
  /** What led to no picture, to no decision that stands, and to nothing at all; for the record. */
  unfinished: UnfinishedDrawing[]
  undone: UndoneDecision[]
  refusals: Refusal[]
  /** What has been drawn since the page was opened, reviews that were given up included. */
  bills: Bill[]
}

/** A review in which nothing has happened. */
export const nothingYet = {
  references: [],
  drafts: {},
  versions: [],
  selectedId: null,
  shownAt: {},
  drawing: null,
  decision: null,
  notice: null,
  savedIds: [],
  unfinished: [],
  undone: [],
  refusals: [],
} satisfies Partial<ReviewContext>

/** @throws Error outside `generating`. */
export function underWay({ drawing }: ReviewContext): Drawing {
  if (!drawing) throw new Error('Nothing is being drawn')
  return drawing
}

/** @throws Error if everything led to a picture. */
export function lastUnfinished({ unfinished }: ReviewContext): UnfinishedDrawing {
  const last = unfinished.at(-1)
  if (!last) throw new Error('Nothing is unfinished')
  return last
}

/** @throws Error outside `final`. */
export function standing({ decision }: ReviewContext): Decision {
  if (!decision) throw new Error('Nothing is decided')
  return decision
}

/** Whether a version has been on screen. */
export const wasShown = ({ shownAt }: ReviewContext, id: VersionId): boolean =>
  shownAt[id] !== undefined

export const isOnScreen = (context: ReviewContext, { versionId, sha256 }: Seen): boolean =>
  versionId === context.selectedId &&
  wasShown(context, versionId) &&
  sha256 === onScreen(context).picture.sha256

export const isOverBudget = ({ budget }: ReviewContext, { totalUsd = 0 }: Costly): boolean =>
  totalUsd > (budgetIn(budget) ?? Infinity)

/** Whether the prompt is to be drawn once more before anything is judged. */
export const isCandidateWanted = ({ drawing, versions, candidates }: ReviewContext): boolean =>
  (drawing?.origin.kind === 'first' || drawing?.origin.kind === 'candidate') &&
  versions.length + 1 < candidates

/** Every picture that the review holds, but for previews. */
export const picturesOf = ({ versions, references }: ReviewContext): ImageId[] => [
  ...versions.map(({ id }) => id),
  ...references.map(({ id }) => id),
]

/** Whether that is what the person was asked about: to go beyond the budget for it. */
export const isWanted = (
  { notice, refusals }: ReviewContext,
  request: ReviewEvent['type'],
): boolean => isAskingForMore(notice) && refusals.at(-1)?.request === request

export const draftOnScreen = ({ drafts, selectedId }: ReviewContext) => draftOf(drafts, selectedId)

export const onScreen = ({ versions, selectedId }: ReviewContext) =>
  findVersion(versions, selectedId)

/** What was noted when the same was decided before. */
export const noteOfLastTime = (
  { undone }: ReviewContext,
  { versionId, verdict }: Decided,
): string =>
  undone.findLast((last) => last.versionId === versionId && last.verdict === verdict)?.note ?? ''

type Decided = Pick<Decision, 'versionId' | 'verdict'>
