import { pageFailure } from '../generation/pageFailures.ts'
import { idsOf } from '../references/reference.ts'
import type { RefusalReason } from './notice.ts'
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

const report = (type: 'turn.wanted' | 'turn.ended' | 'review.judged') =>
  ({ type: 'tellStudio', params: { type } }) as const

const judged = report('review.judged')

/** Not beyond the budget. */
const declined = {
  description: 'The budget is kept to.',
  guard: 'isAskedForMore',
  actions: 'clearNotice',
} as const

/** What ended without a picture, ordered once more. */
const retried = {
  description: 'What failed is ordered once more.',
  guard: 'hasFailed',
  target: 'generating',
  actions: 'planRetry',
} as const

const retriedBeyondBudget = {
  ...retried,
  description: 'What failed is ordered once more, beyond the budget.',
  guard: 'isRetryWanted',
} as const

/**
 * One review: a prompt, its versions and one decision about them. It carries ids and small facts;
 * the bytes of pictures are in the image store.
 */
export const reviewMachine = reviewSetup.createMachine({
  id: 'review',
  description: 'One prompt, its versions, and one decision about them.',
  context: ({ input }) => ({ ...input, ...nothingYet, bills: [] }),
  initial: 'initial_input',
  on: {
    'person.arrived': {
      description: 'Someone comes from another review, with a name and a budget.',
      actions: { type: 'welcome', params: ({ event }) => event },
    },
  },
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
        'candidates.changed': {
          description: 'Another number of pictures is wanted.',
          guard: { type: 'isCandidateCount', params: ({ event }) => event },
          actions: [{ type: 'changeCandidates', params: ({ event }) => event }, 'clearNotice'],
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
        'drawing.retried': [
          {
            guard: { type: 'isRetryOverBudget', params: ({ event }) => event },
            ...refuse('over_budget'),
          },
          retried,
        ],
        'overrun.allowed': [
          {
            description: 'The first version is ordered beyond the budget.',
            guard: 'isFirstWanted',
            target: 'generating',
            actions: 'planFirst',
          },
          retriedBeyondBudget,
        ],
        'overrun.declined': declined,
        ...refuseDecisions('nothing_to_judge'),
      },
    },

    generating: {
      meta: { title: stateTitles.generating },
      description: 'A version is being drawn; the person may wait or cancel.',
      tags: 'unsaved',
      entry: ['clearNotice', report('turn.wanted')],
      exit: report('turn.ended'),
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
      initial: 'queued',
      states: {
        queued: {
          description: 'It waits for its turn; nothing is asked of the server yet.',
          on: {
            'turn.given': {
              description: 'Its turn has come.',
              target: 'connecting',
              actions: ['takeTurn', 'startGeneration'],
            },
          },
        },
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
          description: 'An earlier version is looked at meanwhile.',
          guard: { type: 'isVersion', params: ({ event }) => event },
          actions: { type: 'lookAt', params: ({ event }) => event },
        },
        'drawing.watched': {
          description: 'The drawing comes on screen again.',
          actions: { type: 'lookAt', params: { versionId: null } },
        },
        'generation.completed': [
          {
            description: 'A picture is there, whole; another one of the same is wanted.',
            guard: 'isCandidateWanted',
            target: 'generating',
            reenter: true,
            actions: [{ type: 'addVersion', params: ({ event }) => event }, 'planCandidate'],
          },
          {
            description: 'The picture is there, whole.',
            target: 'user_feedback',
            actions: [
              { type: 'addVersion', params: ({ event }) => event },
              'endDrawing',
              'clearNotice',
            ],
          },
        ],
        'generation.failed': {
          description: 'No attempt is left, or none would help.',
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
        'version.shown': {
          description: 'The picture has come on screen.',
          actions: { type: 'noteShown', params: ({ event }) => event },
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
        'budget.changed': {
          description: 'The budget of the session was edited.',
          guard: { type: 'isClearBudget', params: ({ event }) => event },
          actions: [{ type: 'changeBudget', params: ({ event }) => event }, 'clearNotice'],
        },
        'image.approved': [
          {
            description: 'The picture on screen is the one, and is downloaded already.',
            guard: { type: 'isSavedOnScreen', params: ({ event }) => event },
            target: 'final.approved.downloaded',
            actions: [{ type: 'decide', params: ({ event }) => approved(event) }, judged],
          },
          {
            description: 'The picture on screen is the one.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'final.approved',
            actions: [{ type: 'decide', params: ({ event }) => approved(event) }, judged],
          },
          refuse('not_on_screen'),
        ],
        'image.rejected': [
          {
            description: 'None of the versions is the one.',
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
            description: 'The same is drawn once more.',
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
            description: 'The picture on screen is drawn anew with changes.',
            guard: { type: 'isOnScreen', params: ({ event }) => event },
            target: 'generating',
            actions: ['planChange', judged],
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
            actions: ['planEdited', judged],
          },
          refuse('not_on_screen'),
        ],
        'overrun.allowed': [
          {
            description: 'The same is drawn once more, beyond the budget.',
            guard: 'isRegenerationWanted',
            target: 'generating',
            actions: ['planAgain', judged],
          },
          {
            description: 'The picture on screen is drawn anew with changes, beyond the budget.',
            guard: 'areChangesWanted',
            target: 'generating',
            actions: ['planChange', judged],
          },
          {
            description: 'The edited prompt is drawn, beyond the budget.',
            guard: 'isRedrawWanted',
            target: 'generating',
            actions: ['planEdited', judged],
          },
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
