import type { Failure } from '../../src/contract/failure.ts'
import { canRetry } from '../../src/studio/failedOrders.ts'
import {
  isBlank,
  snapshotOf,
  type Entry,
  type StudioContext,
} from '../../src/studio/studioContext.ts'
import type { openStudio } from '../support/openStudio.ts'

export type StudioRoom = ReturnType<typeof openStudio>

/** Something that happens to a studio of at most two reviews, and where it can. */
export type StudioMove = {
  name: string
  /** Tried wherever it is possible, and not followed further: what comes then is the same as ever. */
  isLast?: true
  isPossible: (room: StudioRoom) => boolean
  make: (room: StudioRoom, pass: (ms: number) => void) => void
}

/** How long a rate limit has everybody wait, in milliseconds. */
const limitMs = 1_000

const limited: Failure = {
  kind: 'rate_limited',
  title: 'Too many pictures at once',
  detail: 'The provider asked for time.',
  hint: 'It is tried again.',
  retryable: true,
}
const broken: Failure = { ...limited, kind: 'provider_failed' }
const refused: Failure = { ...limited, kind: 'out_of_memory' }

const contextOf = ({ studio }: StudioRoom): StudioContext => studio.getSnapshot().context
export const isIn = ({ studio }: StudioRoom, ...states: ('drawing' | 'slowed' | 'paused')[]) =>
  states.includes(studio.getSnapshot().value)

/** A move about the first review of the list, and the same about the second. */
const forBoth = (
  name: string,
  isPossible: (entry: Entry, context: StudioContext, room: StudioRoom) => boolean,
  make: (entry: Entry, room: StudioRoom) => void,
): StudioMove[] =>
  [0, 1].map((place) => ({
    name: `${name} ${place + 1}`,
    isPossible: (room) => {
      const context = contextOf(room)
      const entry = context.entries[place]
      return entry !== undefined && isPossible(entry, context, room)
    },
    make: (room) => {
      const entry = contextOf(room).entries[place]
      if (entry) make(entry, room)
    },
  }))

const last = (moves: StudioMove[]) => moves.map((move) => ({ ...move, isLast: true }) as const)

const isDrawn = (entry: Entry) =>
  snapshotOf(entry).matches('generating') && !snapshotOf(entry).matches({ generating: 'queued' })

/** The one on screen, with a version to judge. */
const isJudged = (entry: Entry, { selectedId }: StudioContext) =>
  entry.id === selectedId && snapshotOf(entry).matches('user_feedback')

const versionsOf = (entry: Entry) => snapshotOf(entry).context.versions.length

const simple = (
  name: string,
  type: 'queue.paused' | 'queue.resumed' | 'queue.cancelled' | 'next.requested',
  isPossible: StudioMove['isPossible'],
): StudioMove => ({ name, isPossible, make: ({ studio }) => studio.send({ type }) })

const prompts = [{ prompt: 'A gull' }, { prompt: 'A boat' }]
const isAlone = (room: StudioRoom) => contextOf(room).entries.length === 1
const isWaiting = (room: StudioRoom) =>
  !isAlone(room) &&
  contextOf(room).entries.every((entry) => snapshotOf(entry).matches({ generating: 'queued' }))

export const studioMoves: StudioMove[] = [
  {
    name: 'add two prompts',
    isPossible: (room) => isAlone(room) && contextOf(room).entries.every(isBlank),
    make: ({ studio }) => studio.send({ type: 'prompts.added', prompts, priority: 'normal' }),
  },
  {
    name: 'add two prompts beyond the budget',
    isPossible: (room) => isAlone(room) && contextOf(room).entries.every(isBlank),
    make: ({ studio }) =>
      studio.send({ type: 'prompts.added', prompts, priority: 'normal', totalUsd: 2 }),
  },
  {
    name: 'add another prompt',
    isPossible: (room) => isAlone(room) && !contextOf(room).entries.some(isBlank),
    make: ({ studio }) =>
      studio.send({ type: 'prompts.added', prompts: prompts.slice(1), priority: 'normal' }),
  },
  {
    name: 'open an empty one',
    isPossible: (room) => isAlone(room) || contextOf(room).entries.some(isBlank),
    make: ({ studio }) => studio.send({ type: 'review.opened' }),
  },
  simple('pause', 'queue.paused', (room) => isIn(room, 'drawing', 'slowed')),
  simple('resume', 'queue.resumed', (room) => isIn(room, 'paused', 'slowed')),
  simple('cancel all', 'queue.cancelled', (room) => !isAlone(room)),
  simple('go to the next', 'next.requested', (room) =>
    room.studio.getSnapshot().can({ type: 'next.requested' }),
  ),
  {
    name: 'time passes',
    isPossible: (room) => contextOf(room).slowedUntil > Date.now(),
    make: (_, pass) => pass(limitMs),
  },
  {
    name: 'try again what failed',
    isPossible: (room) =>
      contextOf(room).entries.some((entry) => canRetry(entry) && versionsOf(entry) < 2),
    make: ({ studio }) => studio.send({ type: 'failed.retried' }),
  },
  {
    name: 'try again what failed, beyond the budget',
    isLast: true,
    isPossible: (room) => !isAlone(room),
    make: ({ studio }) => studio.send({ type: 'failed.retried', totalUsd: 2 }),
  },
  {
    name: 'draw two at once',
    isLast: true,
    isPossible: (room) => isWaiting(room) || contextOf(room).drawingIds.length === 1,
    make: ({ studio }) => studio.send({ type: 'habits.changed', habits: { atOnce: 2 } }),
  },
  {
    name: 'remove both',
    isPossible: (room) => !isAlone(room),
    make: (room) =>
      room.studio.send({
        type: 'reviews.removed',
        ids: contextOf(room).entries.map(({ id }) => id),
      }),
  },
  ...forBoth(
    'the picture arrives of',
    (entry) => isDrawn(entry) && versionsOf(entry) < 2,
    ({ review }, { generation }) => {
      const picture = generation.takeIn()
      const details = { provider: 'openai' as const, imageModel: 'model', attempt: 1 }
      review.send({ type: 'generation.completed', picture, details })
      review.send({ type: 'version.shown', versionId: picture.imageId })
    },
  ),
  ...forBoth('drawing fails of', isDrawn, ({ review }) =>
    review.send({ type: 'generation.failed', failure: broken }),
  ),
  ...forBoth('the browser cannot keep the picture of', isDrawn, ({ review }) =>
    review.send({ type: 'generation.failed', failure: refused }),
  ),
  ...forBoth('a rate limit stops', isDrawn, ({ review }) =>
    review.send({
      type: 'retry.scheduled',
      attempt: 1,
      of: 4,
      dueAt: Date.now() + limitMs,
      failure: limited,
    }),
  ),
  ...forBoth(
    'cancel',
    (entry) => snapshotOf(entry).matches('generating'),
    ({ review }) => review.send({ type: 'generation.cancelled' }),
  ),
  ...forBoth('approve', isJudged, ({ id }, room) => room.decide(id, 'image.approved')),
  ...forBoth(
    'regenerate',
    (entry, context) => isJudged(entry, context) && versionsOf(entry) < 2,
    ({ id }, room) => room.decide(id, 'regeneration.requested'),
  ),
  ...forBoth(
    'look at',
    ({ id }, { selectedId }) => id !== selectedId,
    ({ id }, { studio }) => studio.send({ type: 'review.selected', id }),
  ),
  ...forBoth(
    'remove',
    () => true,
    ({ id }, { studio }) => studio.send({ type: 'reviews.removed', ids: [id] }),
  ),
  ...last(
    forBoth(
      'put first',
      ({ id }, { entries }, room) => isWaiting(room) && entries[1]?.id === id,
      ({ id }, { studio }) => studio.send({ type: 'review.moved', id, to: 0 }),
    ),
  ),
  ...last(
    forBoth(
      'hurry',
      ({ priority }, _, room) => isWaiting(room) && priority === 'normal',
      ({ id }, { studio }) => studio.send({ type: 'review.prioritized', id, priority: 'high' }),
    ),
  ),
  ...forBoth(
    'start over with',
    (entry) => snapshotOf(entry).matches('final'),
    ({ review }) => review.send({ type: 'review.restarted' }),
  ),
]

/** All that decides what can happen next. */
export function studioKey(room: StudioRoom): string {
  const { entries, selectedId, drawingIds, slowedUntil } = contextOf(room)
  const described = entries.map((entry) => {
    const { context, _nodes } = snapshotOf(entry)
    const place = _nodes.find(({ type }) => type === 'atomic')?.path.join('.')
    return [
      place,
      context.versions.length > 0,
      canRetry(entry),
      isBlank(entry),
      drawingIds.includes(entry.id),
      entry.id === selectedId,
    ].join(' ')
  })
  return [room.studio.getSnapshot().value, slowedUntil > Date.now(), ...described].join()
}
