import { Fragment, type ReactNode } from 'react'
import { RoomContext } from '../review/RoomContext.ts'
import { entryOf } from './studioContext.ts'
import { useStudio, useStudioSlice } from './useStudio.ts'

/** The room of the review on screen; nothing of one review stays for the next. */
export function SelectedRoom({ children }: { children: ReactNode }) {
  const { roomOf } = useStudio()
  const { id, review } = useStudioSlice((context) => entryOf(context, context.selectedId))
  return (
    <RoomContext value={roomOf(review)}>
      <Fragment key={id}>{children}</Fragment>
    </RoomContext>
  )
}
