import { shallowEqual, useSelector } from '@xstate/react'
import { createContext, use } from 'react'
import type { ActorRefFrom, SnapshotFrom } from 'xstate'
import type { ImageStore } from '../images/createImageStore.ts'
import type { ReviewActor, Room } from '../review/RoomContext.ts'
import type { History } from '../timeline/recordHistory.ts'
import type { StudioContext } from './studioContext.ts'
import type { studioMachine } from './studioMachine.ts'

export type StudioActor = ActorRefFrom<typeof studioMachine>
export type StudioSnapshot = SnapshotFrom<typeof studioMachine>

/** The running studio, the pictures that its reviews speak of, and the room of each of them. */
export type Studio = {
  studio: StudioActor
  images: ImageStore
  /** The same for the same review. */
  roomOf: (review: ReviewActor) => Room
  /** What happened to the studio itself; fetched after the page, and complete nevertheless. */
  history: () => Promise<History>
}

export const StudioRoom = createContext<Studio | null>(null)

/** @throws Error outside a StudioRoom. */
export function useStudio(): Studio {
  const studio = use(StudioRoom)
  if (!studio) throw new Error('There is no studio around this component')
  return studio
}

/** Renders again only when the selected slice changes; select the smallest one. */
export const useStudioSlice = <Slice>(select: (context: StudioContext) => Slice): Slice =>
  useSelector(useStudio().studio, ({ context }) => select(context), shallowEqual)
