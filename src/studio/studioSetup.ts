import { assign, emit, enqueueActions, setup } from 'xstate'
import type { Failure } from '../contract/failure.ts'
import { limits } from '../contract/limits.ts'
import type { ImageId } from '../images/createImageStore.ts'
import { budgetIn } from '../review/budget.ts'
import type { Draft, ReviewContext } from '../review/reviewContext.ts'
import { reviewMachine } from '../review/reviewMachine.ts'
import { nextTurns } from './nextTurns.ts'
import type { Priority } from '../batch/priority.ts'
import {
  entriesOf,
  entryOf,
  isBlank,
  isDrawing,
  nextReady,
  onScreen,
  snapshotOf,
  toPast,
  type Habits,
  type ReviewId,
  type StudioContext,
} from './studioContext.ts'
import type { Allowable, NewPrompt, StudioEmitted, StudioEvent } from './studioEvents.ts'

/** How long nobody gets a turn where a rate limit does not say for how long. */
const usualWaitMs = 10_000

/** What the studio can do and ask: everything that its states name. */
export const studioSetup = setup({
  types: {
    context: {} as StudioContext,
    events: {} as StudioEvent,
    emitted: {} as StudioEmitted,
    input: {} as Habits & { draft: Draft },
    /** A state's name in people's words. */
    meta: {} as { title: string },
  },
  actors: {
    /** Provided where the studio starts, with what its reviews need. */
    review: reviewMachine,
  },
  actions: {
    /** Provided where the studio starts. */
    releaseImages: (_, { ids }: { ids: ImageId[] }) => {
      throw new Error(`Nobody is here to release ${ids.join(', ')}`)
    },
    addReviews: assign(
      ({ context, spawn }, params: { prompts: readonly NewPrompt[]; priority: Priority }) => {
        const { settings, reviewer, budget, candidates } = onScreen(context).context
        const added = params.prompts.map(({ priority = params.priority, ...prompt }, index) => {
          const id = `review-${context.count + index + 1}`
          const input: Draft = { settings, reviewer, budget, candidates, ...prompt }
          return { id, priority, review: spawn('review', { id, input }) }
        })
        return { entries: [...context.entries, ...added], count: context.count + added.length }
      },
    ),
    orderAdded: enqueueActions(({ context, enqueue }, { count }: { count: number }) => {
      for (const { review } of context.entries.slice(context.entries.length - count))
        enqueue.sendTo(review, { type: 'prompt.submitted' })
    }),
    /** Whoever looks at another review is the same person, with the same budget. */
    select: enqueueActions(({ context, enqueue }, { id }: { id: ReviewId }) => {
      const { reviewer, budget } = onScreen(context).context
      enqueue.assign({ selectedId: id, cameFrom: null })
      enqueue.sendTo(entryOf(context, id).review, { type: 'person.arrived', reviewer, budget })
    }),
    noteWhereFrom: assign({ cameFrom: (_, { id }: { id: ReviewId }) => id }),
    move: assign({
      entries: ({ context }, { id, to }: { id: ReviewId; to: number }) =>
        context.entries
          .filter((entry) => entry.id !== id)
          .toSpliced(Math.max(0, to), 0, entryOf(context, id)),
    }),
    prioritize: assign({
      entries: ({ context }, { id, priority }: { id: ReviewId; priority: Priority }) =>
        context.entries.map((entry) => (entry.id === id ? { ...entry, priority } : entry)),
    }),
    /** Takes reviews off the list; what they draw is stopped. */
    remove: enqueueActions(({ context, enqueue }, { ids }: { ids: readonly ReviewId[] }) => {
      const removed = entriesOf(context, ids)
      for (const { review } of removed) enqueue.stopChild(review)
      enqueue.assign({
        entries: context.entries.filter((entry) => !removed.includes(entry)),
        drawingIds: context.drawingIds.filter((id) => !ids.includes(id)),
        past: [
          ...context.past,
          ...removed
            .filter((entry) => !isBlank(entry))
            .map((entry) => toPast(snapshotOf(entry).context)),
        ],
      })
    }),
    keepPast: assign({
      past: ({ context }, { context: given }: { context: ReviewContext }) => [
        ...context.past,
        toPast(given),
      ],
    }),
    giveTurns: enqueueActions(({ context, enqueue }) => {
      const ids = nextTurns(context)
      enqueue.assign({ drawingIds: [...context.drawingIds, ...ids] })
      for (const id of ids) enqueue.sendTo(entryOf(context, id).review, { type: 'turn.given' })
    }),
    endTurn: assign({
      drawingIds: ({ context }, { id }: { id: ReviewId }) =>
        context.drawingIds.filter((drawingId) => drawingId !== id),
    }),
    noteSlowdown: assign({
      slowedUntil: ({ context }, { until }: { until: number | null }) =>
        Math.max(context.slowedUntil, until ?? Date.now() + usualWaitMs),
    }),
    forgetSlowdown: assign({ slowedUntil: 0 }),
    cancelAll: enqueueActions(({ context, enqueue }) => {
      for (const { review } of context.entries.filter(isDrawing))
        enqueue.sendTo(review, { type: 'generation.cancelled' })
    }),
    retryFailed: enqueueActions(({ context, enqueue }) => {
      for (const { review } of context.entries) enqueue.sendTo(review, { type: 'drawing.retried' })
    }),
    changeHabits: assign((_, { habits }: { habits: Partial<Habits> }) => habits),
    refuseBudget: emit({ type: 'request.refused', reason: 'over_budget' }),
  },
  guards: {
    isOverBudget: ({ context }, { totalUsd = 0, isAllowed }: Allowable) =>
      !isAllowed && totalUsd > (budgetIn(onScreen(context).context.budget) ?? Infinity),
    isAlone: ({ context }) => context.entries.length === 1,
    hasBlank: ({ context }) => context.entries.some(isBlank),
    isOther: ({ context }, params: { id: ReviewId }) =>
      params.id !== context.selectedId && context.entries.some(({ id }) => id === params.id),
    isReview: ({ context }, params: { id: ReviewId }) =>
      context.entries.some(({ id }) => id === params.id),
    hasReady: ({ context }) => nextReady(context) !== undefined,
    isOnBlank: ({ context }) => isBlank(entryOf(context, context.selectedId)),
    areAll: ({ context }, params: { ids: readonly ReviewId[] }) =>
      entriesOf(context, params.ids).length === context.entries.length,
    goesOn: ({ context }, { id }: { id: ReviewId }) =>
      context.goesOn && id === context.selectedId && nextReady(context) !== undefined,
    /** Whether it says that too much was asked for: of the provider, or of our server. */
    isRateLimit: (_, { failure: { kind } }: { failure: Failure }) =>
      kind === 'rate_limited' || kind === 'server_busy',
    /** Who is alone is held up by nobody. */
    hasNoRoom: ({ context }, { failure: { kind } }: { failure: Failure }) =>
      kind === 'out_of_memory' && context.entries.length > 1,
    isSlowed: ({ context }) => context.entries.length > 1 && context.slowedUntil > Date.now(),
    areHabits: (_, { habits: { atOnce = 1 } }: { habits: Partial<Habits> }) =>
      Number.isInteger(atOnce) && atOnce >= 1 && atOnce <= limits.atOnce,
  },
  delays: {
    slowdown: ({ context }) => Math.max(0, context.slowedUntil - Date.now()),
  },
})
