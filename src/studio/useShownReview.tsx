import { Suspense, use, useCallback, useMemo } from 'react'
import { InspectorPane } from '../inspector/InspectorPane.tsx'
import { useProvider } from '../provider/HealthContext.ts'
import { bareEvents } from '../review/bareEvents.ts'
import { describedReview } from '../review/describedReview.ts'
import { nextEvents } from '../review/nextEvents.ts'
import { reviewLayout } from '../review/reviewLayout.ts'
import { ReviewTimeline } from '../review/ReviewTimeline.tsx'
import { useRoom, type ReviewSnapshot } from '../review/RoomContext.ts'
import type { ShownMachine } from '../statechart/MachineDrawer.tsx'

/** @param onLeave uncovers the page, where there is something to be seen on it. */
export function useShownReview(onLeave: () => void): ShownMachine {
  const room = useRoom()
  const health = useProvider()
  const send = useMemo(() => bareEvents(room, health), [room, health])
  const next = useCallback(
    (snapshot: ReviewSnapshot) => nextEvents(snapshot, room.session.spending(), health),
    [room, health],
  )
  return {
    actor: room.review,
    machine: describedReview,
    layout: reviewLayout,
    send,
    nextEvents: next,
    more: {
      Timeline: (
        <Suspense key={room.review.id}>
          <LaterTimeline onLeave={onLeave} />
        </Suspense>
      ),
      Inspector: <InspectorPane actor={room.session.root} machine={describedReview} />,
    },
  }
}

function LaterTimeline({ onLeave }: { onLeave: () => void }) {
  return <ReviewTimeline history={use(useRoom().history())} onLeave={onLeave} />
}
