import { pageFailure } from '../generation/pageFailures.ts'
import type { RefusalReason } from './refusals.ts'
import { nothingYet, picturesOf, underWay } from './reviewContext.ts'
import { reviewSetup } from './reviewSetup.ts'
import { stateTitles } from './stateTitles.ts'
import type { Seen } from './version.ts'

const approved = ({ versionId, sha256 }: Seen) =>
  ({ versionId, sha256, verdict: 'approved' }) as const
const rejected = ({ versionId, sha256 }: Seen) =>
  ({ versionId, sha256, verdict: 'rejected' }) as const

/** Changes nothing but says why. */
const refuse = (reason: RefusalReason) =>
  ({
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

const report = (type: 'turn.wanted' | 'turn.ended' | 'review.judged') =>
  ({ type: 'tellStudio', params: { type } }) as const

const judged = report('review.judged')

/** Not beyond the budget. */
const declined = { guard: 'isAskedForMore', actions: 'clearNotice' } as const

/** What ended without a picture, ordered once more. */
const retried = { guard: 'hasFailed', target: 'generating', actions: 'planRetry' } as const

const retriedBeyondBudget = { ...retried, guard: 'isRetryWanted' } as const

/**
 * One review: a prompt, its versions and one decision about them. It carries ids and small facts;
 * the bytes of pictures are in the image store. reviewDescriptions has words for every state and
 * every transition.
 */
export const reviewMachine = reviewSetup.createMachine({
  id: 'review',
  context: ({ input }) => ({ ...input, ...nothingYet, bills: [] }),
  initial: 'initial_input',
  on: {
    // From another review, with a name and a budget.
    'person.arrived': { actions: { type: 'welcome', params: ({ event }) => event } },
  },
  states: {
    initial_input: {
      meta: { title: stateTitles.initial_input },
      on: {
        'prompt.changed': {
          actions: [{ type: 'changePrompt', params: ({ event }) => event }, 'clearNotice'],
        },
        'settings.changed': {
          actions: [{ type: 'changeSettings', params: ({ event }) => event }, 'clearNotice'],
        },
        'budget.changed': {
          actions: [{ type: 'changeBudget', params: ({ event }) => event }, 'clearNotice'],
        },
        'candidates.changed': {
          guard: { type: 'isCandidateCount', params: ({ event }) => event },
          actions: [{ type: 'changeCandidates', params: ({ event }) => event }, 'clearNotice'],
        },
        'reference.added': {
          guard: { type: 'isNewReference', params: ({ event }) => event },
          actions: [{ type: 'addReference', params: ({ event }) => event }, 'clearNotice'],
        },
        'reference.removed': {
          guard: { type: 'isReference', params: ({ event }) => event },
          actions: [
            {
              type: 'releaseImages',
              params: ({ event }) => ({ ids: [event.id] }),
            },
            { type: 'dropReference', params: ({ event }) => event },
            'clearNotice',
          ],
        },
        'reference.moved': {
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
          { target: 'generating', actions: 'planFirst' },
        ],
        'drawing.retried': [
          {
            guard: { type: 'isRetryOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          retried,
        ],
        'overrun.allowed': [
          { guard: 'isFirstWanted', target: 'generating', actions: 'planFirst' },
          retriedBeyondBudget,
        ],
        'overrun.declined': declined,
        ...refuseDecisions('nothing_to_judge'),
      },
    },

    generating: {
      meta: { title: stateTitles.generating },
      tags: 'unsaved',
      entry: ['clearNotice', report('turn.wanted')],
      exit: report('turn.ended'),
      invoke: {
        id: 'generation',
        src: 'generation',
        input: ({ context }) => underWay(context).order,
        // It could not even start.
        onError: {
          target: '.without_picture',
          actions: {
            type: 'noteFailure',
            params: ({ event }) => ({ failure: pageFailure(event.error) }),
          },
        },
      },
      initial: 'queued',
      states: {
        // Nothing is asked of the server yet.
        queued: {
          on: {
            'turn.given': { target: 'connecting', actions: ['takeTurn', 'startGeneration'] },
          },
        },
        connecting: {},
        attempting: {},
        drawing: {},
        backing_off: {},
        without_picture: {
          entry: 'endDrawing',
          always: [
            { guard: 'hasVersion', target: '#review.user_feedback' },
            { target: '#review.initial_input' },
          ],
        },
      },
      on: {
        'attempt.started': {
          target: '.attempting',
          actions: {
            type: 'startAttempt',
            params: ({ event: { attempt, of } }) => ({ attempt, of }),
          },
        },
        'phase.changed': [
          {
            guard: { type: 'isDrawingPhase', params: ({ event }) => event },
            target: '.drawing',
            actions: { type: 'updateProgress', params: ({ event: { phase } }) => ({ phase }) },
          },
          { actions: { type: 'updateProgress', params: ({ event: { phase } }) => ({ phase }) } },
        ],
        'preview.arrived': {
          target: '.drawing',
          actions: {
            type: 'updateProgress',
            params: ({ event: { imageId, index } }) => ({ preview: { imageId, index } }),
          },
        },
        'retry.scheduled': {
          target: '.backing_off',
          actions: [
            {
              type: 'scheduleRetry',
              params: ({ event: { dueAt, failure } }) => ({ dueAt, failure }),
            },
            {
              type: 'tellStudio',
              params: ({ event: { dueAt, failure } }) => ({
                type: 'attempt.failed',
                failure,
                until: dueAt,
              }),
            },
          ],
        },
        'version.selected': {
          guard: { type: 'isVersion', params: ({ event }) => event },
          actions: { type: 'lookAt', params: ({ event }) => event },
        },
        // The drawing comes on screen again.
        'drawing.watched': { actions: { type: 'lookAt', params: { versionId: null } } },
        'generation.completed': [
          // Another one of the same is wanted.
          {
            guard: 'isCandidateWanted',
            target: 'generating',
            reenter: true,
            actions: [{ type: 'addVersion', params: ({ event }) => event }, 'planCandidate'],
          },
          {
            target: 'user_feedback',
            actions: [
              { type: 'addVersion', params: ({ event }) => event },
              'endDrawing',
              'clearNotice',
            ],
          },
        ],
        'generation.failed': {
          target: '.without_picture',
          actions: [
            { type: 'noteFailure', params: ({ event }) => event },
            {
              type: 'tellStudio',
              params: ({ event: { failure } }) => ({
                type: 'attempt.failed',
                failure,
                until:
                  failure.retryAfterMs === undefined ? null : Date.now() + failure.retryAfterMs,
              }),
            },
          ],
        },
        'generation.cancelled': { target: '.without_picture', actions: 'noteCancel' },
        ...refuseDecisions('still_drawing'),
      },
    },

    user_feedback: {
      meta: { title: stateTitles.user_feedback },
      tags: 'unsaved',
      on: {
        'version.selected': {
          guard: { type: 'isVersion', params: ({ event }) => event },
          actions: [{ type: 'select', params: ({ event }) => event }, 'clearNotice'],
        },
        'version.shown': { actions: { type: 'noteShown', params: ({ event }) => event } },
        'feedback.changed': {
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'mark.added': [
          {
            guard: { type: 'canMark', params: ({ event }) => event },
            actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
          },
          refuse('wrong_mark'),
        ],
        'mark.changed': {
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'mark.removed': {
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'mask.changed': {
          actions: [{ type: 'draftChange', params: ({ event }) => event }, 'clearNotice'],
        },
        'budget.changed': {
          guard: { type: 'isClearBudget', params: ({ event }) => event },
          actions: [{ type: 'changeBudget', params: ({ event }) => event }, 'clearNotice'],
        },
        'image.approved': [
          {
            guard: { type: 'isSavedOnScreen', params: ({ event }) => event },
            target: 'final.approved.downloaded',
            actions: [{ type: 'decide', params: ({ event }) => approved(event) }, judged],
          },
          {
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'final.approved',
            actions: [{ type: 'decide', params: ({ event }) => approved(event) }, judged],
          },
          refuse('not_on_screen'),
        ],
        'image.rejected': [
          {
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'final.rejected',
            actions: [{ type: 'decide', params: ({ event }) => rejected(event) }, judged],
          },
          refuse('not_on_screen'),
        ],
        'regeneration.requested': [
          {
            guard: { type: 'isOnScreenOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          {
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: ['planAgain', judged],
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
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: ['planChange', judged],
          },
          refuse('not_on_screen'),
        ],
        'prompt.changed': {
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
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: ['planEdited', judged],
          },
          refuse('not_on_screen'),
        ],
        'overrun.allowed': [
          { guard: 'isRegenerationWanted', target: 'generating', actions: ['planAgain', judged] },
          { guard: 'areChangesWanted', target: 'generating', actions: ['planChange', judged] },
          { guard: 'isRedrawWanted', target: 'generating', actions: ['planEdited', judged] },
          retriedBeyondBudget,
        ],
        'drawing.retried': [
          {
            guard: { type: 'isRetryOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          retried,
        ],
        'overrun.declined': declined,
      },
    },

    final: {
      meta: { title: stateTitles.final },
      entry: 'clearNotice',
      initial: 'approved',
      states: {
        approved: {
          initial: 'awaiting_download',
          states: {
            awaiting_download: { tags: 'unsaved' },
            downloaded: {},
          },
          on: { 'image.downloaded': { target: '.downloaded', actions: 'noteSaved' } },
        },
        rejected: {},
      },
      on: {
        'decision.annotated': { actions: { type: 'annotate', params: ({ event }) => event } },
        'reviewer.named': { actions: { type: 'nameReviewer', params: ({ event }) => event } },
        'decision.undone': { target: 'user_feedback', actions: ['undoDecision', 'clearNotice'] },
        'review.restarted': {
          target: 'initial_input',
          actions: [
            {
              type: 'releaseImages',
              params: ({ context }) => ({ ids: picturesOf(context) }),
            },
            {
              type: 'tellStudio',
              params: ({ context }) => ({
                type: 'review.given_up',
                context: { ...context, bills: [] },
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
