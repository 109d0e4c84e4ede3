import * as v from 'valibot'
import { assign, emit, fromCallback, sendTo, setup, type EventObject } from 'xstate'
import type { Failure } from '../contract/failure.ts'
import type { Phase } from '../contract/generateEvent.ts'
import { limits } from '../contract/limits.ts'
import { isOnPicture } from '../contract/place.ts'
import { saysSomething } from '../contract/saysSomething.ts'
import { settingsSchema, type Settings } from '../contract/settings.ts'
import type { Order } from '../generation/createGeneration.ts'
import type { ImageId } from '../images/createImageStore.ts'
import type { DraftMark } from '../marks/draftMark.ts'
import { moved, type Reference } from '../references/reference.ts'
import { isUnclear } from './budget.ts'
import { draftAfter, isTooLong, type ChangeEvent } from './changeDraft.ts'
import {
  planAgain,
  planCandidate,
  planChange,
  planEdited,
  planFirst,
  planRetry,
  scheduleRetry,
  startAttempt,
  startDrawing,
  takeTurn,
  toBill,
  toUnfinished,
  toVersion,
  type Finished,
  type Progress,
} from './drawing.ts'
import { lastFailure } from './lastFailure.ts'
import { isAskingForMore } from './notice.ts'
import type { RefusalReason } from './refusals.ts'
import {
  draftOnScreen,
  isCandidateWanted,
  isOnScreen,
  isOverBudget,
  isWanted,
  lastUnfinished,
  noteOfLastTime,
  nothingYet,
  onScreen,
  standing,
  underWay,
  type Draft,
  type ReviewContext,
} from './reviewContext.ts'
import type { Costly, ReviewEmitted, ReviewEvent, ReviewReport } from './reviewEvents.ts'
import { firstOf, type Seen, type Verdict, type VersionId } from './version.ts'

const tellNobody: (_: unknown, report: ReviewReport) => void = () => undefined

/** What a review can do and ask: everything that its states name. */
export const reviewSetup = setup({
  types: {
    context: {} as ReviewContext,
    events: {} as ReviewEvent,
    emitted: {} as ReviewEmitted,
    input: {} as Draft,
    /** `unsaved`: leaving the page now would lose a picture that is undecided or not downloaded. */
    tags: {} as 'unsaved',
    /** A state's name in people's words. */
    meta: {} as { title: string },
  },
  actors: {
    /** Draws one picture; see createGeneration. */
    generation: fromCallback<EventObject, Order>(() => {
      throw new Error('Nobody is here to draw')
    }),
  },
  actions: {
    /** Provided where the review starts, like the generation. */
    releaseImages: (_, { ids }: { ids: ImageId[] }) => {
      throw new Error(`Nobody is here to release ${ids.join(', ')}`)
    },
    /** Provided where the review is one of many. */
    tellStudio: tellNobody,
    startGeneration: sendTo('generation', { type: 'turn.given' }),
    changePrompt: assign({ prompt: (_, params: { prompt: string }) => params.prompt }),
    changeSettings: assign({
      settings: ({ context }, params: { settings: Partial<Settings> }) => ({
        ...context.settings,
        ...params.settings,
      }),
    }),
    changeBudget: assign({ budget: (_, params: { budget: string }) => params.budget }),
    changeCandidates: assign({
      candidates: (_, params: { candidates: number }) => params.candidates,
    }),
    welcome: assign((_, { reviewer, budget }: Pick<Draft, 'reviewer' | 'budget'>) => ({
      reviewer,
      budget,
    })),
    addReference: assign({
      references: ({ context }, { reference }: { reference: Reference }) => [
        ...context.references,
        reference,
      ],
    }),
    dropReference: assign({
      references: ({ context }, params: { id: ImageId }) =>
        context.references.filter(({ id }) => id !== params.id),
    }),
    moveReference: assign({
      references: ({ context }, { id, to }: { id: ImageId; to: number }) =>
        moved(context.references, id, to),
    }),
    draftChange: assign({
      drafts: ({ context }, event: ChangeEvent) => ({
        ...context.drafts,
        [onScreen(context).id]: draftAfter(draftOnScreen(context), event),
      }),
    }),
    planFirst: assign({
      drawing: ({ context }) => startDrawing(planFirst(context), context.versions),
    }),
    planAgain: assign({
      drawing: ({ context }) => startDrawing(planAgain(onScreen(context)), context.versions),
    }),
    planChange: assign({
      drawing: ({ context }) =>
        startDrawing(planChange(onScreen(context), draftOnScreen(context)), context.versions),
    }),
    planEdited: assign({
      drawing: ({ context }) =>
        startDrawing(planEdited(onScreen(context), context.prompt), context.versions),
    }),
    planCandidate: assign({
      drawing: ({ context: { versions } }) =>
        startDrawing(planCandidate(firstOf(versions)), versions),
    }),
    planRetry: assign({
      drawing: ({ context }) => startDrawing(planRetry(lastUnfinished(context)), context.versions),
    }),
    takeTurn: assign({ drawing: ({ context }) => takeTurn(underWay(context)) }),
    startAttempt: assign({
      drawing: ({ context }, params: { attempt: number; of: number }) =>
        startAttempt(underWay(context), params),
    }),
    scheduleRetry: assign({
      drawing: ({ context }, params: { dueAt: number; failure: Failure }) =>
        scheduleRetry(underWay(context), params),
    }),
    updateProgress: assign({
      drawing: ({ context }, params: Progress) => {
        const drawing = underWay(context)
        return { ...drawing, progress: { ...drawing.progress, ...params } }
      },
    }),
    addVersion: assign(({ context }, params: Finished) => {
      const version = toVersion(underWay(context), params)
      return {
        versions: [...context.versions, version],
        bills: [...context.bills, toBill(version)],
        selectedId: version.id,
      }
    }),
    endDrawing: assign({ drawing: null }),
    noteShown: assign({
      shownAt: ({ context }, { versionId }: { versionId: VersionId }) => ({
        [versionId]: Date.now(),
        ...context.shownAt,
      }),
    }),
    lookAt: assign({
      drawing: ({ context }, { versionId }: { versionId: VersionId | null }) => ({
        ...underWay(context),
        lookedAtId: versionId,
      }),
    }),
    select: assign({ selectedId: (_, params: { versionId: VersionId }) => params.versionId }),
    decide: assign({
      decision: ({ context }, params: Seen & { verdict: Verdict }) => ({
        ...params,
        at: Date.now(),
        by: context.reviewer,
        note: noteOfLastTime(context, params),
      }),
    }),
    annotate: assign({
      decision: ({ context }, { note }: { note: string }) => ({ ...standing(context), note }),
    }),
    nameReviewer: assign(({ context }, { name }: { name: string }) => ({
      reviewer: name,
      decision: { ...standing(context), by: name },
    })),
    noteSaved: assign({
      savedIds: ({ context }) => [...context.savedIds, standing(context).versionId],
    }),
    undoDecision: assign(({ context }) => {
      const decision = standing(context)
      return {
        selectedId: decision.versionId,
        decision: null,
        undone: [
          ...context.undone,
          { ...decision, undoneAt: Date.now(), undoneBy: context.reviewer },
        ],
      }
    }),
    forgetEverything: assign(nothingYet),
    noteFailure: assign(({ context }, { failure }: { failure: Failure }) => {
      const drawing = underWay(context)
      return {
        notice: { kind: 'failed', failure, attempts: drawing.progress.attempt?.attempt ?? 0 },
        unfinished: [...context.unfinished, toUnfinished(drawing, failure)],
      }
    }),
    noteCancel: assign(({ context }) => {
      const drawing = underWay(context)
      const { phase, preview } = drawing.progress
      const hadBegun = phase === 'drawing' || phase === 'finishing' || preview !== undefined
      return {
        notice: { kind: 'cancelled', hadBegun },
        unfinished: [...context.unfinished, toUnfinished(drawing)],
      }
    }),
    noteRefusal: assign(({ context, event }, { reason }: { reason: RefusalReason }) => {
      const { refusals, reviewer: by } = context
      const versionId = 'versionId' in event ? event.versionId : null
      return {
        notice: { kind: 'refused', reason },
        refusals: [...refusals, { at: Date.now(), by, request: event.type, reason, versionId }],
      }
    }),
    tellRefusal: emit((_, { reason }: { reason: RefusalReason }) => ({
      type: 'request.refused',
      reason,
    })),
    clearNotice: assign({ notice: null }),
  },
  guards: {
    lacksPrompt: ({ context }) => context.prompt.trim() === '',
    isPromptTooLong: ({ context }) => context.prompt.length > limits.promptLength,
    /** Whether a setting is as typed so far, and no more. */
    hasWrongSetting: ({ context }) => !v.is(settingsSchema, context.settings),
    /** Whether there is room for another, and it is not there yet. */
    isNewReference: ({ context: { references } }, { reference }: { reference: Reference }) =>
      references.length < limits.references &&
      !references.some(({ sha256 }) => sha256 === reference.sha256),
    isReference: ({ context }, params: { id: ImageId }) =>
      context.references.some(({ id }) => id === params.id),
    hasUnclearBudget: ({ context }) => isUnclear(context.budget),
    isClearBudget: (_, { budget }: { budget: string }) => !isUnclear(budget),
    isOverBudget: ({ context }, costly: Costly) => isOverBudget(context, costly),
    /** The same, of what is on screen. */
    isOnScreenOverBudget: ({ context }, params: Seen & Costly) =>
      isOnScreen(context, params) && isOverBudget(context, params),
    isAskedForMore: ({ context }) => isAskingForMore(context.notice),
    isFirstWanted: ({ context }) => isWanted(context, 'prompt.submitted'),
    isRegenerationWanted: ({ context }) => isWanted(context, 'regeneration.requested'),
    areChangesWanted: ({ context }) => isWanted(context, 'changes.requested'),
    isRedrawWanted: ({ context }) => isWanted(context, 'redraw.requested'),
    isRetryWanted: ({ context }) => isWanted(context, 'drawing.retried'),
    hasFailed: ({ context }) => lastFailure(context) !== undefined,
    /** Whether what failed would be drawn again beyond the budget. */
    isRetryOverBudget: ({ context }, costly: Costly) =>
      lastFailure(context) !== undefined && isOverBudget(context, costly),
    isCandidateWanted: ({ context }) => isCandidateWanted(context),
    isCandidateCount: (_, { candidates }: { candidates: number }) =>
      Number.isInteger(candidates) && candidates >= 1 && candidates <= limits.candidates,
    lacksFeedback: ({ context }) => !saysSomething(draftOnScreen(context)),
    isFeedbackTooLong: ({ context }) => isTooLong(draftOnScreen(context)),
    canMark: ({ context }, { mark }: { mark: DraftMark }) =>
      draftOnScreen(context).marks.length < limits.marks && isOnPicture(mark),
    hasVersion: ({ context }) => context.versions.length > 0,
    isVersion: ({ context }, { versionId }: { versionId: VersionId }) =>
      context.versions.some(({ id }) => id === versionId),
    /** Whether a decision is about the very bytes on screen. */
    isOnScreen: ({ context }, seen: Seen) => isOnScreen(context, seen),
    /** The same, of a picture that was downloaded before its decision was taken back. */
    isSavedOnScreen: ({ context }, seen: Seen) =>
      context.savedIds.includes(seen.versionId) && isOnScreen(context, seen),
    isDrawingPhase: (_, { phase }: { phase: Phase }) => phase === 'drawing',
  },
})
