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

/** Where a rate limit has the whole queue wait. */
const slowDown = {
  description: 'Too much was asked for: nobody else gets a turn before the time is over.',
  guard: { type: 'isRateLimit', params: ({ event }: Failed) => event },
  actions: { type: 'noteSlowdown', params: ({ event }: Failed) => event },
} as const

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
    {
      description: 'All reviews are taken off the list, with their pictures; an empty one stays.',
      guard: { type: 'areAll', params: ({ event }: Removal) => event },
      actions: [addBlank, selectLast, ...remove],
    },
    {
      description: 'Reviews are taken off the list, with their pictures.',
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
 * a review knows, it knows itself.
 */
export const studioMachine = studioSetup.createMachine({
  id: 'studio',
  description: 'Many reviews: their order, the one on screen, and whose turn it is to draw.',
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
      description: 'Whoever waits gets a turn as soon as there is one.',
      entry: 'giveTurns',
      on: {
        'turn.wanted': { description: 'A review wants to draw.', actions: 'giveTurns' },
        'turn.ended': {
          description: 'A review draws no longer; the next one may.',
          actions: [{ type: 'endTurn', params: ({ event }) => event }, 'giveTurns'],
        },
        'reviews.removed': removals('giveTurns'),
        'habits.changed': {
          description: 'More or fewer are drawn at once, or the next one comes in another way.',
          guard: { type: 'areHabits', params: ({ event }) => event },
          actions: [{ type: 'changeHabits', params: ({ event }) => event }, 'giveTurns'],
        },
        'attempt.failed': { ...slowDown, target: 'slowed' },
        'queue.paused': { description: 'Nobody else is to draw.', target: 'paused' },
      },
    },
    slowed: {
      meta: { title: 'Slowed down' },
      description: 'The provider, or the server, asked for time; what is under way goes on.',
      after: { slowdown: { description: 'The time is over.', target: 'drawing' } },
      on: {
        'attempt.failed': { ...slowDown, target: 'slowed', reenter: true },
        'queue.paused': { description: 'Nobody else is to draw.', target: 'paused' },
      },
    },
    paused: {
      meta: { title: 'Paused' },
      description: 'Nobody gets a turn; what is under way goes on.',
      on: {
        'attempt.failed': slowDown,
        'queue.resumed': [
          {
            description: 'It goes on when the provider has had its time.',
            guard: 'isSlowed',
            target: 'slowed',
          },
          { description: 'It goes on.', target: 'drawing' },
        ],
      },
    },
  },
  on: {
    'prompts.added': [
      {
        description: 'Refused: the budget has no room for all of them.',
        guard: { type: 'isOverBudget', params: ({ event }) => event },
        actions: 'refuseBudget',
      },
      {
        description:
          'Reviews are added and ordered, in the place of one in which nothing was done.',
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
      { description: 'Reviews are added, and ordered.', actions: [add, order] },
    ],
    'review.opened': [
      {
        description: 'The empty review comes on screen.',
        guard: 'hasBlank',
        actions: select(({ entries }) => entries.find(isBlank)),
      },
      {
        description: 'Another review begins.',
        actions: [addBlank, selectLast],
      },
    ],
    'review.selected': {
      description: 'Another review comes on screen.',
      guard: { type: 'isOther', params: ({ event }) => event },
      actions: { type: 'select', params: ({ event }) => event },
    },
    'next.requested': {
      description: 'The next one to judge comes on screen.',
      guard: 'hasReady',
      actions: select(nextReady),
    },
    'review.judged': {
      description: 'After a decision the next one to judge comes by itself.',
      guard: { type: 'goesOn', params: ({ event }) => event },
      actions: [select(nextReady), { type: 'noteWhereFrom', params: ({ event }) => event }],
    },
    'review.given_up': {
      description: 'A review starts over; what is known of it is kept.',
      actions: { type: 'keepPast', params: ({ event }) => event },
    },
    'review.moved': {
      description: 'A review has another place.',
      guard: { type: 'isReview', params: ({ event }) => event },
      actions: { type: 'move', params: ({ event }) => event },
    },
    'review.prioritized': {
      description: 'A review has another priority.',
      guard: { type: 'isReview', params: ({ event }) => event },
      actions: { type: 'prioritize', params: ({ event }) => event },
    },
    'reviews.removed': removals(),
    'turn.ended': {
      description: 'A review draws no longer.',
      actions: { type: 'endTurn', params: ({ event }) => event },
    },
    'habits.changed': {
      description: 'More or fewer are drawn at once, or the next one comes in another way.',
      guard: { type: 'areHabits', params: ({ event }) => event },
      actions: { type: 'changeHabits', params: ({ event }) => event },
    },
    'queue.cancelled': { description: 'Everything that draws is cancelled.', actions: 'cancelAll' },
    'failed.retried': [
      {
        description: 'Refused: the budget has no room for all of them.',
        guard: { type: 'isOverBudget', params: ({ event }) => event },
        actions: 'refuseBudget',
      },
      { description: 'Everything that failed is ordered once more.', actions: 'retryFailed' },
    ],
  },
})
