import { useCallback, useMemo } from 'react'
import { InspectorPane } from '../inspector/InspectorPane.tsx'
import { MachineDrawer } from '../statechart/MachineDrawer.tsx'
import { bareEvents } from './bareEvents.ts'
import { nextEvents } from './nextEvents.ts'
import { reviewLayout } from './reviewLayout.ts'
import { ReviewTimeline } from './ReviewTimeline.tsx'
import { useRoom } from './RoomContext.ts'

/** The machine of the review on screen: its picture, what happened to it, and the way out of the page. */
export function ReviewMachineDrawer({ onClose }: { onClose: () => void }) {
  const room = useRoom()
  const send = useMemo(() => bareEvents(room), [room])
  const uncover = useCallback(() => {
    if (matchMedia('(max-width: 860px)').matches) onClose()
  }, [onClose])
  return (
    <MachineDrawer
      actor={room.review}
      layout={reviewLayout}
      send={send}
      nextEvents={nextEvents}
      more={{
        Timeline: <ReviewTimeline onLeave={uncover} />,
        Inspector: <InspectorPane actor={room.review} />,
      }}
      onClose={onClose}
    />
  )
}
