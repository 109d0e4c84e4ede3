import { shallowEqual, useSelector } from '@xstate/react'
import { createContext, use } from 'react'
import type { ActorRefFrom, SnapshotFrom } from 'xstate'
import type { ImageStore } from '../images/createImageStore.ts'
import type { History } from '../timeline/recordHistory.ts'
import type { reviewMachine } from './reviewMachine.ts'

export type ReviewActor = ActorRefFrom<typeof reviewMachine>
export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>

/** The running review, the pictures it speaks of, and what happened to it so far. */
export type Room = { review: ReviewActor; images: ImageStore; history: History }

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
