import { shallowEqual, useSelector } from '@xstate/react'
import { createContext, use } from 'react'
import type { ActorRefFrom, AnyActorRef, SnapshotFrom } from 'xstate'
import type { ImageStore } from '../images/createImageStore.ts'
import type { History } from '../timeline/recordHistory.ts'
import type { LoadAddPrompts } from './offered.ts'
import type { reviewMachine } from './reviewMachine.ts'
import type { Spending } from './spending.ts'

export type ReviewActor = ActorRefFrom<typeof reviewMachine>
export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>

/** All reviews of the page together, as one of them sees them. */
export type Session = {
  /** The actor that they all belong to, which tells the inspector of them. */
  root: AnyActorRef
  spending: () => Spending
  loadAddPrompts: LoadAddPrompts
  turnOf: (review: ReviewActor) => Turn
}

/** When a review's turn to draw comes. */
export type Turn = {
  /** In the line of those that wait, from 1; 0 if it does not wait. */
  place: number
  isPaused: boolean
  /** When anybody may draw again, in milliseconds since the epoch, where too much was asked for. */
  slowedUntil: number | null
}

/** A running review, the pictures it speaks of, what happened to it so far, and those beside it. */
export type Room = {
  review: ReviewActor
  images: ImageStore
  /** Fetched after the page, and complete nevertheless. */
  history: () => Promise<History>
  session: Session
}

export const RoomContext = createContext<Room | null>(null)

/** @throws Error outside a RoomContext. */
export function useRoom(): Room {
  const room = use(RoomContext)
  if (!room) throw new Error('There is no room around this component')
  return room
}

/** Renders again only when the selected slice changes; select the smallest one. */
export const useReview = <Slice>(select: (snapshot: ReviewSnapshot) => Slice): Slice =>
  useSelector(useRoom().review, select, shallowEqual)

/** When the review's turn comes, and what it waits for. */
export function useTurn(): Turn {
  const { review, session } = useRoom()
  return useSelector(session.root, () => session.turnOf(review), shallowEqual)
}

/** Whether a review waits for its turn to draw. */
export const isWaiting = (snapshot: ReviewSnapshot): boolean =>
  snapshot.matches({ generating: 'queued' })

/** What the session has cost and ordered, whichever review it was for. */
export function useSpending(): Spending {
  const { root, spending } = useRoom().session
  return useSelector(root, spending, isSameSpending)
}

const isSameSpending = (a: Spending, b: Spending) =>
  shallowEqual(a.bills, b.bills) && shallowEqual(a.ordered, b.ordered)
