import type { ImageId } from '../images/createImageStore.ts'
import { toUnfinished } from '../review/drawing.ts'
import { picturesOf, type ReviewContext } from '../review/reviewContext.ts'
import type { ReviewActor, ReviewSnapshot } from '../review/RoomContext.ts'
import type { Priority } from '../batch/priority.ts'

/** Names a review of the studio; its actor has the same id. */
export type ReviewId = string

/** A review in its place on the list. What else there is to know of it, it knows itself. */
export type Entry = { id: ReviewId; priority: Priority; review: ReviewActor }

/** What is known of a review whose pictures were given up, at a time in milliseconds since the epoch. */
export type PastReview = { context: ReviewContext; at: number }

/** What is kept for the next time. */
export type Habits = {
  /** How many pictures are drawn at once, from 1 to 8. */
  atOnce: number
  /** Whether, after a decision, the next one to judge comes by itself. */
  goesOn: boolean
  /** What pictures should take, in megabytes as typed; empty for the usual. */
  memoryMb: string
}

export type StudioContext = Habits & {
  /** In the order of the list; never empty. */
  entries: Entry[]
  /** The review on screen. */
  selectedId: ReviewId
  /** The review whose decision brought it there by itself. */
  cameFrom: ReviewId | null
  /** The reviews whose turn it is to draw. */
  drawingIds: ReviewId[]
  /** When the provider may be asked again, in milliseconds since the epoch. */
  slowedUntil: number
  /** Reviews whose pictures have been given up, in the order of that. */
  past: PastReview[]
  /** How many reviews there have been. */
  count: number
}

/** @throws Error if there is no such review. */
export function entryOf({ entries }: Pick<StudioContext, 'entries'>, id: ReviewId): Entry {
  const entry = entries.find((candidate) => candidate.id === id)
  if (!entry) throw new Error(`There is no ${id}`)
  return entry
}

/** Those of them that are on the list. */
export const entriesOf = ({ entries }: StudioContext, ids: readonly ReviewId[]): Entry[] =>
  entries.filter(({ id }) => ids.includes(id))

export const snapshotOf = ({ review }: Entry): ReviewSnapshot => review.getSnapshot()

export const onScreen = (context: StudioContext): ReviewSnapshot =>
  snapshotOf(entryOf(context, context.selectedId))

export const isReady = (entry: Entry): boolean => snapshotOf(entry).matches('user_feedback')

export const isDrawing = (entry: Entry): boolean => snapshotOf(entry).matches('generating')

/** Whether nothing was done in it yet. */
export function isBlank(entry: Entry): boolean {
  const snapshot = snapshotOf(entry)
  const { prompt, references } = snapshot.context
  return snapshot.matches('initial_input') && prompt.trim() === '' && references.length === 0
}

/** The next review to judge, from the one on screen on and round to it; none if no other is ready. */
export function nextReady({ entries, selectedId }: StudioContext): Entry | undefined {
  const here = entries.findIndex(({ id }) => id === selectedId)
  const others = [...entries.slice(here + 1), ...entries.slice(0, here)]
  return others.find(isReady)
}

/** The review that is on screen when some are taken off the list: as near as can be. */
export function neighbour({ entries, selectedId }: StudioContext, ids: readonly ReviewId[]) {
  const here = entries.findIndex(({ id }) => id === selectedId)
  const stays = ({ id }: Entry) => !ids.includes(id)
  return entries.slice(here).find(stays) ?? entries.findLast(stays)
}

/** A review that is given up now; what it draws ends without a picture. */
export const toPast = ({ drawing, unfinished, ...context }: ReviewContext): PastReview => ({
  context: {
    ...context,
    drawing: null,
    unfinished: drawing ? [...unfinished, toUnfinished(drawing)] : unfinished,
  },
  at: Date.now(),
})

/** Everything that some reviews hold. */
export const picturesHeld = (context: StudioContext, ids: readonly ReviewId[]): ImageId[] =>
  entriesOf(context, ids).flatMap((entry) => picturesOf(snapshotOf(entry).context))
