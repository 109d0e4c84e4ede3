import * as v from 'valibot'
import { assign, emit, fromCallback, setup, type EventObject } from 'xstate'
import type { Failure } from '../contract/failure.ts'
import type { Bill } from '../contract/prices.ts'
import { saysSomething } from '../contract/saysSomething.ts'
import { limits } from '../contract/limits.ts'
import { isOnPicture } from '../contract/place.ts'
import type { Phase } from '../contract/generateEvent.ts'
import { settingsSchema, type Settings } from '../contract/settings.ts'
import type { GenerationEvent, Order } from '../generation/createGeneration.ts'
import { pageFailure } from '../generation/pageFailures.ts'
import type { ImageId } from '../images/createImageStore.ts'
import type { DraftMark } from '../marks/draftMark.ts'
import { idsOf, moved, type Reference } from '../references/reference.ts'
import {
  planAgain,
  planChange,
  planEdited,
  planFirst,
  scheduleRetry,
  startAttempt,
  startDrawing,
  toBill,
  toUnfinished,
  toVersion,
  type Drawing,
  type Finished,
  type Progress,
  type UnfinishedDrawing,
} from './drawing.ts'
import {
  draftAfter,
  draftOf,
  isTooLong,
  type ChangeDrafts,
  type ChangeEvent,
} from './changeDraft.ts'
import { budgetIn, isUnclear } from './budget.ts'
import { isAskingForMore, type Notice, type Refusal, type RefusalReason } from './notice.ts'
import { stateTitles } from './stateTitles.ts'
import {
  findVersion,
  type Decision,
  type Seen,
  type UndoneDecision,
  type Verdict,
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
}

export type ReviewContext = Draft & {
  /** The pictures that go along with the prompt, in their order. */
  references: Reference[]
  drafts: ChangeDrafts
  versions: Version[]
  /** The version on screen; nothing before there is one. */
  selectedId: VersionId | null
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

/** Says what the session will have cost with it, at most, in US dollars, where somebody knows. */
type Costly = { totalUsd?: number | undefined }

/** The answers to the one question of judging; each names the version that was on screen. */
export type DecisionEvent = Seen &
  Costly & {
    type:
      | 'image.approved'
      | 'image.rejected'
      | 'regeneration.requested'
      | 'changes.requested'
      | 'redraw.requested'
  }

/** What a person does. */
export type PersonEvent =
  | { type: 'prompt.changed'; prompt: string }
  | { type: 'settings.changed'; settings: Partial<Settings> }
  | { type: 'budget.changed'; budget: string }
  | { type: 'reference.added'; reference: Reference }
  | { type: 'reference.removed'; id: ImageId }
  /** `to` is its new place, from 0. */
  | { type: 'reference.moved'; id: ImageId; to: number }
  | ({ type: 'prompt.submitted' } & Costly)
  | { type: 'overrun.allowed' }
  | { type: 'overrun.declined' }
  | { type: 'generation.cancelled' }
  | { type: 'version.selected'; versionId: VersionId }
  | { type: 'drawing.watched' }
  | ChangeEvent
  | DecisionEvent
  | { type: 'decision.annotated'; note: string }
  | { type: 'reviewer.named'; name: string }
  | { type: 'image.downloaded' }
  | { type: 'decision.undone' }
  | { type: 'review.restarted' }

export type ReviewEvent = PersonEvent | GenerationEvent

/** Told to whoever listens when the machine does not do what it was asked to. */
export type ReviewEmitted = { type: 'request.refused'; reason: RefusalReason }

/** @throws Error outside `generating`. */
function underWay({ drawing }: ReviewContext): Drawing {
  if (!drawing) throw new Error('Nothing is being drawn')
  return drawing
}

/** @throws Error outside `final`. */
function standing({ decision }: ReviewContext): Decision {
  if (!decision) throw new Error('Nothing is decided')
  return decision
}

const isOnScreen = (context: ReviewContext, { versionId, sha256 }: Seen): boolean =>
  versionId === context.selectedId && sha256 === onScreen(context).picture.sha256

const isOverBudget = ({ budget }: ReviewContext, { totalUsd = 0 }: Costly): boolean =>
  totalUsd > (budgetIn(budget) ?? Infinity)

/** Whether that is what the person was asked about: to go beyond the budget for it. */
const isWanted = ({ notice, refusals }: ReviewContext, request: ReviewEvent['type']): boolean =>
  isAskingForMore(notice) && refusals.at(-1)?.request === request

const draftOnScreen = ({ drafts, selectedId }: ReviewContext) => draftOf(drafts, selectedId)

const onScreen = ({ versions, selectedId }: ReviewContext) => findVersion(versions, selectedId)

/** What was noted when the same was decided before. */
const noteOfLastTime = ({ undone }: ReviewContext, { versionId, verdict }: Decided): string =>
  undone.findLast((last) => last.versionId === versionId && last.verdict === verdict)?.note ?? ''

type Decided = Pick<Decision, 'versionId' | 'verdict'>

/** A review in which nothing has happened. */
const nothingYet = {
  references: [],
  drafts: {},
  versions: [],
  selectedId: null,
  drawing: null,
  decision: null,
  notice: null,
  savedIds: [],
  unfinished: [],
  undone: [],
  refusals: [],
} satisfies Partial<ReviewContext>

const review = setup({
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
    changePrompt: assign({ prompt: (_, params: { prompt: string }) => params.prompt }),
    changeSettings: assign({
      settings: ({ context }, params: { settings: Partial<Settings> }) => ({
        ...context.settings,
        ...params.settings,
      }),
    }),
    changeBudget: assign({ budget: (_, params: { budget: string }) => params.budget }),
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
        undone: [...context.undone, { ...decision, undoneAt: Date.now() }],
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
      const versionId = 'versionId' in event ? event.versionId : null
      return {
        notice: { kind: 'refused', reason },
        refusals: [...context.refusals, { at: Date.now(), request: event.type, reason, versionId }],
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
    isOverBudget: ({ context }, costly: Costly) => isOverBudget(context, costly),
    /** The same, of what is on screen. */
    isOnScreenOverBudget: ({ context }, params: Seen & Costly) =>
      isOnScreen(context, params) && isOverBudget(context, params),
    isAskedForMore: ({ context }) => isAskingForMore(context.notice),
    isFirstWanted: ({ context }) => isWanted(context, 'prompt.submitted'),
    isRegenerationWanted: ({ context }) => isWanted(context, 'regeneration.requested'),
    areChangesWanted: ({ context }) => isWanted(context, 'changes.requested'),
    isRedrawWanted: ({ context }) => isWanted(context, 'redraw.requested'),
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

const approved = ({ versionId, sha256 }: Seen) =>
  ({ versionId, sha256, verdict: 'approved' }) as const
const rejected = ({ versionId, sha256 }: Seen) =>
  ({ versionId, sha256, verdict: 'rejected' }) as const

/** Changes nothing but says why. */
const refuse = (reason: RefusalReason) =>
  ({
    description: 'Refused; the reason is told.',
    actions: [
      { type: 'noteRefusal', params: { reason } },
      { type: 'tellRefusal', params: { reason } },
    ],
  }) as const

const refuseDecisions = (reason: RefusalReason) => ({
  'image.approved': refuse(reason),
  'image.rejected': refuse(reason),
  'regeneration.requested': refuse(reason),
  'changes.requested': refuse(reason),
  'redraw.requested': refuse(reason),
})

/** Not beyond the budget. */
const declined = {
  description: 'The budget is kept to.',
  guard: 'isAskedForMore',
  actions: 'clearNotice',
} as const

/**
 * One review: a prompt, its versions and one decision about them. It carries ids and small facts;
 * the bytes of pictures are in the image store.
 */
export const reviewMachine = review.createMachine({
  id: 'review',
  description: 'One prompt, its versions, and one decision about them.',
  context: ({ input }) => ({ ...input, ...nothingYet, bills: [] }),
  initial: 'initial_input',
  states: {
    initial_input: {
      meta: { title: stateTitles.initial_input },
      description: 'The person writes what the picture should show.',
      on: {
        'prompt.changed': {
          description: 'The prompt was edited.',
          actions: [{ type: 'changePrompt', params: ({ event }) => event }, 'clearNotice'],
        },
        'settings.changed': {
          description: 'A setting was changed.',
          actions: [{ type: 'changeSettings', params: ({ event }) => event }, 'clearNotice'],
        },
        'budget.changed': {
          description: 'The budget of the session was edited.',
          actions: [{ type: 'changeBudget', params: ({ event }) => event }, 'clearNotice'],
        },
        'reference.added': {
          description: 'A picture goes along with the prompt.',
          guard: { type: 'isNewReference', params: ({ event }) => event },
          actions: [{ type: 'addReference', params: ({ event }) => event }, 'clearNotice'],
        },
        'reference.removed': {
          description: 'A picture goes along no longer.',
          guard: { type: 'isReference', params: ({ event }) => event },
          actions: [
            {
              type: 'releaseImages',
              params: ({ context, event }) => ({
                ids: context.references.filter(({ id }) => id === event.id).flatMap(idsOf),
              }),
            },
            { type: 'dropReference', params: ({ event }) => event },
            'clearNotice',
          ],
        },
        'reference.moved': {
          description: 'The pictures that go along have another order.',
          guard: { type: 'isReference', params: ({ event }) => event },
          actions: { type: 'moveReference', params: ({ event }) => event },
        },
        'prompt.submitted': [
          { guard: 'lacksPrompt', ...refuse('no_prompt') },
          { guard: 'isPromptTooLong', ...refuse('prompt_too_long') },
          { guard: 'hasWrongSetting', ...refuse('wrong_setting') },
          { guard: 'hasUnclearBudget', ...refuse('unclear_budget') },
          {
            guard: { type: 'isOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          {
            description: 'The first version is ordered.',
            target: 'generating',
            actions: 'planFirst',
          },
        ],
        'overrun.allowed': {
          description: 'The first version is ordered beyond the budget.',
          guard: 'isFirstWanted',
          target: 'generating',
          actions: 'planFirst',
        },
        'overrun.declined': declined,
        ...refuseDecisions('nothing_to_judge'),
      },
    },

    generating: {
      meta: { title: stateTitles.generating },
      description: 'A version is being drawn; the person may wait or cancel.',
      tags: 'unsaved',
      entry: 'clearNotice',
      invoke: {
        id: 'generation',
        src: 'generation',
        input: ({ context }) => underWay(context).order,
        onError: {
          description: 'The generation could not even start.',
          target: '.without_picture',
          actions: {
            type: 'noteFailure',
            params: ({ event }) => ({ failure: pageFailure(event.error) }),
          },
        },
      },
      initial: 'connecting',
      states: {
        connecting: { description: 'The request is on its way to the server.' },
        attempting: { description: 'The provider has the request; nothing is drawn yet.' },
        drawing: { description: 'The image tool draws; previews may come.' },
        backing_off: { description: 'An attempt failed; the next one waits for its time.' },
        without_picture: {
          description: 'It ended without a picture.',
          entry: 'endDrawing',
          always: [
            {
              description: 'An earlier version is there to be judged.',
              guard: 'hasVersion',
              target: '#review.user_feedback',
            },
            { description: 'Back to the prompt, which is kept.', target: '#review.initial_input' },
          ],
        },
      },
      on: {
        'attempt.started': {
          description: 'An attempt starts from nothing.',
          target: '.attempting',
          actions: {
            type: 'startAttempt',
            params: ({ event: { attempt, of } }) => ({ attempt, of }),
          },
        },
        'phase.changed': [
          {
            description: 'The image tool starts to draw.',
            guard: { type: 'isDrawingPhase', params: ({ event }) => event },
            target: '.drawing',
            actions: { type: 'updateProgress', params: ({ event: { phase } }) => ({ phase }) },
          },
          {
            description: 'The provider got further.',
            actions: { type: 'updateProgress', params: ({ event: { phase } }) => ({ phase }) },
          },
        ],
        'preview.arrived': {
          description: 'A preview can be shown.',
          target: '.drawing',
          actions: {
            type: 'updateProgress',
            params: ({ event: { imageId, index } }) => ({ preview: { imageId, index } }),
          },
        },
        'retry.scheduled': {
          description: 'The attempt failed and will be repeated.',
          target: '.backing_off',
          actions: {
            type: 'scheduleRetry',
            params: ({ event: { dueAt, failure } }) => ({ dueAt, failure }),
          },
        },
        'version.selected': {
          description: 'An earlier version is looked at meanwhile.',
          guard: { type: 'isVersion', params: ({ event }) => event },
          actions: { type: 'lookAt', params: ({ event }) => event },
        },
        'drawing.watched': {
          description: 'The drawing comes on screen again.',
          actions: { type: 'lookAt', params: { versionId: null } },
        },
        'generation.completed': {
          description: 'The picture is there, whole.',
          target: 'user_feedback',
          actions: [
            { type: 'addVersion', params: ({ event }) => event },
            'endDrawing',
            'clearNotice',
          ],
        },
        'generation.failed': {
          description: 'No attempt is left, or none would help.',
          target: '.without_picture',
          actions: { type: 'noteFailure', params: ({ event }) => event },
        },
        'generation.cancelled': {
          description: 'The person cancelled; the connection is closed.',
          target: '.without_picture',
          actions: 'noteCancel',
        },
        ...refuseDecisions('still_drawing'),
      },
    },

    user_feedback: {
      meta: { title: stateTitles.user_feedback },
      description: 'The person judges the version on screen.',
      tags: 'unsaved',
      on: {
        'version.selected': {
          description: 'Another version comes on screen.',
          guard: { type: 'isVersion', params: ({ event }) => event },
          actions: [{ type: 'select', params: ({ event }) => event }, 'clearNotice'],
        },
        'feedback.changed': {
          description: 'The words on what should change were edited.',
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'mark.added': [
          {
            description: 'A place on the picture was marked.',
            guard: { type: 'canMark', params: ({ event }) => event },
            actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
          },
          refuse('wrong_mark'),
        ],
        'mark.changed': {
          description: 'A mark was moved, or its words were edited.',
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'mark.removed': {
          description: 'A mark was taken away.',
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'mask.changed': {
          description: 'Whether anything may change outside of the boxes was decided.',
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'image.approved': [
          {
            description: 'The picture on screen is the one, and is downloaded already.',
            guard: { type: 'isSavedOnScreen', params: ({ event }) => event },
            target: 'final.approved.downloaded',
            actions: { type: 'decide', params: ({ event }) => approved(event) },
          },
          {
            description: 'The picture on screen is the one.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'final.approved',
            actions: { type: 'decide', params: ({ event }) => approved(event) },
          },
          refuse('not_on_screen'),
        ],
        'image.rejected': [
          {
            description: 'None of the versions is the one.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'final.rejected',
            actions: { type: 'decide', params: ({ event }) => rejected(event) },
          },
          refuse('not_on_screen'),
        ],
        'regeneration.requested': [
          {
            guard: { type: 'isOnScreenOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          {
            description: 'The same is drawn once more.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: 'planAgain',
          },
          refuse('not_on_screen'),
        ],
        'changes.requested': [
          { guard: 'lacksFeedback', ...refuse('no_feedback') },
          { guard: 'isFeedbackTooLong', ...refuse('feedback_too_long') },
          {
            guard: { type: 'isOnScreenOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          {
            description: 'The picture on screen is drawn anew with changes.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: 'planChange',
          },
          refuse('not_on_screen'),
        ],
        'prompt.changed': {
          description: 'The prompt of the next version was edited.',
          actions: [{ type: 'changePrompt', params: ({ event }) => event }, 'clearNotice'],
        },
        'redraw.requested': [
          { guard: 'lacksPrompt', ...refuse('no_prompt') },
          { guard: 'isPromptTooLong', ...refuse('prompt_too_long') },
          {
            guard: { type: 'isOnScreenOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          {
            description: 'The edited prompt is drawn.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: 'planEdited',
          },
          refuse('not_on_screen'),
        ],
        'overrun.allowed': [
          {
            description: 'The same is drawn once more, beyond the budget.',
            guard: 'isRegenerationWanted',
            target: 'generating',
            actions: 'planAgain',
          },
          {
            description: 'The picture on screen is drawn anew with changes, beyond the budget.',
            guard: 'areChangesWanted',
            target: 'generating',
            actions: 'planChange',
          },
          {
            description: 'The edited prompt is drawn, beyond the budget.',
            guard: 'isRedrawWanted',
            target: 'generating',
            actions: 'planEdited',
          },
        ],
        'overrun.declined': declined,
      },
    },

    final: {
      meta: { title: stateTitles.final },
      description: 'The review is decided.',
      entry: 'clearNotice',
      initial: 'approved',
      states: {
        approved: {
          description: 'The picture may leave the room.',
          initial: 'awaiting_download',
          states: {
            awaiting_download: {
              description: 'The approved picture is in this page only.',
              tags: 'unsaved',
            },
            downloaded: { description: 'The approved picture was downloaded.' },
          },
          on: {
            'image.downloaded': {
              description: 'The person saved the picture.',
              target: '.downloaded',
              actions: 'noteSaved',
            },
          },
        },
        rejected: { description: 'No picture leaves the room.' },
      },
      on: {
        'decision.annotated': {
          description: 'The note on the decision was edited.',
          actions: { type: 'annotate', params: ({ event }) => event },
        },
        'reviewer.named': {
          description: 'The reviewer said who decided.',
          actions: { type: 'nameReviewer', params: ({ event }) => event },
        },
        'decision.undone': {
          description: 'The decided version is judged again.',
          target: 'user_feedback',
          actions: ['undoDecision', 'clearNotice'],
        },
        'review.restarted': {
          description: 'Every picture is given up; the prompt stays.',
          target: 'initial_input',
          actions: [
            {
              type: 'releaseImages',
              params: ({ context: { versions, references } }) => ({
                ids: [...versions.map(({ id }) => id), ...references.flatMap(idsOf)],
              }),
            },
            'forgetEverything',
          ],
        },
        ...refuseDecisions('already_decided'),
      },
    },
  },
})
