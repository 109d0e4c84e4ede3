import {
  isBlank,
  nextReady,
  neighbour,
  picturesHeld,
  type Entry,
  type ReviewId,
  type StudioContext,
} from './studioContext.ts'
import type { StudioEvent, Told } from './studioEvents.ts'
import { studioSetup } from './studioSetup.ts'

type Added = { event: Extract<StudioEvent, { type: 'prompts.added' }> }
type Failed = { event: Extract<Told, { type: 'attempt.failed' }> }

/** A rate limit has the whole queue wait. */
const slowDown = {
  guard: { type: 'isRateLimit', params: ({ event }: Failed) => event },
  actions: { type: 'noteSlowdown', params: ({ event }: Failed) => event },
} as const

/** Where the browser could not keep what was drawn: what is drawn next would be paid for nothing. */
const hold = {
  guard: { type: 'hasNoRoom', params: ({ event }: Failed) => event },
  target: 'paused',
} as const

/** Who is alone waits for nobody: there is no queue to be seen then, nor what would end a pause. */
const toAlone = { guard: 'isAlone', target: 'drawing' } as const

const addBlank = {
  type: 'addReviews',
  params: { prompts: [{ prompt: '' }], priority: 'normal' },
} as const

/** Brings a review on screen that is there, as a guard has seen to, or the transition itself. */
const select = (find: (context: StudioContext) => Entry | undefined) =>
  ({
    type: 'select',
    params: ({ context }: { context: StudioContext }) => ({ id: find(context)?.id ?? '' }),
  }) as const

const add = { type: 'addReviews', params: ({ event }: Added) => event } as const
const order = {
  type: 'orderAdded',
  params: ({ event }: Added) => ({ count: event.prompts.length }),
} as const
const blanksBeside = ({ entries, selectedId }: StudioContext) =>
  entries.filter((entry) => entry.id !== selectedId && isBlank(entry)).map(({ id }) => id)

const selectLast = select(({ entries }) => entries.at(-1))

type Removal = { context: StudioContext; event: { ids: readonly ReviewId[] } }

const remove = [
  {
    type: 'releaseImages',
    params: ({ context, event }: Removal) => ({ ids: picturesHeld(context, event.ids) }),
  },
  { type: 'remove', params: ({ event }: Removal) => event },
] as const

const removals = (...after: 'giveTurns'[]) =>
  [
    // An empty one stays.
    {
      guard: { type: 'areAll', params: ({ event }: Removal) => event },
      actions: [addBlank, selectLast, ...remove],
    },
    {
      actions: [
        {
          type: 'select',
          params: ({ context, event }: Removal) => ({
            id: neighbour(context, event.ids)?.id ?? context.selectedId,
          }),
        },
        ...remove,
        ...after,
      ],
    },
  ] as const

/**
 * All reviews of the page: who is on the list, who is on screen, and whose turn it is to draw. What
 * a review knows, it knows itself. studioDescriptions has words for every state and transition.
 */
export const studioMachine = studioSetup.createMachine({
  id: 'studio',
  context: ({ input: { draft, ...habits }, spawn }) => ({
    ...habits,
    entries: [
      {
        id: 'review-1',
        priority: 'normal',
        review: spawn('review', { id: 'review-1', input: draft }),
      },
    ],
    selectedId: 'review-1',
    cameFrom: null,
    drawingIds: [],
    slowedUntil: 0,
    past: [],
    count: 1,
  }),
  initial: 'drawing',
  states: {
    drawing: {
      meta: { title: 'Drawing' },
      entry: 'giveTurns',
      // Who was alone and had to wait for nobody has company now.
      always: { guard: 'isSlowed', target: 'slowed' },
      on: {
        'turn.wanted': { actions: 'giveTurns' },
        'turn.ended': { actions: [{ type: 'endTurn', params: ({ event }) => event }, 'giveTurns'] },
        'reviews.removed': removals('giveTurns'),
        'habits.changed': {
          guard: { type: 'areHabits', params: ({ event }) => event },
          actions: [{ type: 'changeHabits', params: ({ event }) => event }, 'giveTurns'],
        },
        'attempt.failed': [hold, slowDown],
        'queue.paused': { target: 'paused' },
      },
    },
    slowed: {
      meta: { title: 'Slowed down' },
      always: toAlone,
      after: { slowdown: { target: 'drawing' } },
      on: {
        'queue.resumed': { target: 'drawing', actions: 'forgetSlowdown' },
        'attempt.failed': [hold, { ...slowDown, target: 'slowed', reenter: true }],
        'queue.paused': { target: 'paused' },
      },
    },
    // What is under way goes on.
    paused: {
      meta: { title: 'Paused' },
      always: toAlone,
      on: {
        'attempt.failed': slowDown,
        'queue.resumed': [{ guard: 'isSlowed', target: 'slowed' }, { target: 'drawing' }],
      },
    },
  },
  on: {
    'prompts.added': [
      { guard: { type: 'isOverBudget', params: ({ event }) => event }, actions: 'refuseBudget' },
      // They take the place of one in which nothing was done.
      {
        guard: 'isOnBlank',
        actions: [
          add,
          order,
          {
            type: 'select',
            params: ({ context, event }) => ({
              id: context.entries.at(-event.prompts.length)?.id ?? context.selectedId,
            }),
          },
          { type: 'remove', params: ({ context }) => ({ ids: blanksBeside(context) }) },
        ],
      },
      { actions: [add, order] },
    ],
    'review.opened': [
      { guard: 'hasBlank', actions: select(({ entries }) => entries.find(isBlank)) },
      { actions: [addBlank, selectLast] },
    ],
    'review.selected': {
      guard: { type: 'isOther', params: ({ event }) => event },
      actions: { type: 'select', params: ({ event }) => event },
    },
    'next.requested': { guard: 'hasReady', actions: select(nextReady) },
    'review.judged': {
      guard: { type: 'goesOn', params: ({ event }) => event },
      actions: [select(nextReady), { type: 'noteWhereFrom', params: ({ event }) => event }],
    },
    'review.given_up': { actions: { type: 'keepPast', params: ({ event }) => event } },
    'review.moved': {
      guard: { type: 'isReview', params: ({ event }) => event },
      actions: { type: 'move', params: ({ event }) => event },
    },
    'review.prioritized': {
      guard: { type: 'isReview', params: ({ event }) => event },
      actions: { type: 'prioritize', params: ({ event }) => event },
    },
    'reviews.removed': removals(),
    'turn.ended': { actions: { type: 'endTurn', params: ({ event }) => event } },
    'habits.changed': {
      guard: { type: 'areHabits', params: ({ event }) => event },
      actions: { type: 'changeHabits', params: ({ event }) => event },
    },
    'queue.cancelled': { actions: 'cancelAll' },
    'failed.retried': [
      { guard: { type: 'isOverBudget', params: ({ event }) => event }, actions: 'refuseBudget' },
      { actions: 'retryFailed' },
    ],
  },
})
