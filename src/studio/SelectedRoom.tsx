import type { ReactNode } from 'react'
import { RoomContext } from '../review/RoomContext.ts'
import { entryOf } from './studioContext.ts'
import { useStudio, useStudioSlice } from './useStudio.ts'

/** The room of the review on screen. */
export function SelectedRoom({ children }: { children: ReactNode }) {
  const { roomOf } = useStudio()
  const { review } = useStudioSlice((context) => entryOf(context, context.selectedId))
  return <RoomContext value={roomOf(review)}>{children}</RoomContext>
}
