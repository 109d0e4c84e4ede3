import { useMemo } from 'react'
import { MachineDrawer } from '../statechart/MachineDrawer.tsx'
import { bareEvents } from './bareEvents.ts'
import { reviewLayout } from './reviewLayout.ts'
import { useRoom } from './RoomContext.ts'

/** The machine of the review on screen. */
export function ReviewMachineDrawer({ onClose }: { onClose: () => void }) {
  const room = useRoom()
  const send = useMemo(() => bareEvents(room), [room])
  return <MachineDrawer actor={room.review} layout={reviewLayout} send={send} onClose={onClose} />
}
