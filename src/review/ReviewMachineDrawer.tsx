import { Suspense, use, useCallback, useMemo } from 'react'
import { CrashBoundary } from '../controls/CrashBoundary.tsx'
import { InspectorPane } from '../inspector/InspectorPane.tsx'
import { useProvider } from '../provider/HealthContext.ts'
import { besidePage } from '../statechart/besidePage.ts'
import { CrashedDrawer } from '../statechart/CrashedDrawer.tsx'
import { MachineDrawer } from '../statechart/MachineDrawer.tsx'
import { bareEvents } from './bareEvents.ts'
import { describedReview } from './describedReview.ts'
import { nextEvents } from './nextEvents.ts'
import { reviewLayout } from './reviewLayout.ts'
import { ReviewTimeline } from './ReviewTimeline.tsx'
import { useRoom, type ReviewSnapshot } from './RoomContext.ts'

/** Who is sent what happens, also while the drawer is closed. */
export { followReceiver } from '../inspector/sessionOf.ts'

type ReviewMachineDrawerProps = { onClose: () => void }

/** The machine's drawer; whatever fails in it, the review and its pictures stay. */
export const ReviewMachineDrawer = ({ onClose }: ReviewMachineDrawerProps) => (
  <CrashBoundary fallback={(crash) => <CrashedDrawer crash={crash} onClose={onClose} />}>
    <ReviewMachine onClose={onClose} />
  </CrashBoundary>
)

/** The machine of the review on screen: its picture, what happened to it, and the way out of the page. */
function ReviewMachine({ onClose }: ReviewMachineDrawerProps) {
  const room = useRoom()
  const health = useProvider()
  const send = useMemo(() => bareEvents(room, health), [room, health])
  const next = useCallback(
    (snapshot: ReviewSnapshot) => nextEvents(snapshot, room.session.spending(), health),
    [room, health],
  )
  const uncover = useCallback(() => {
    if (!matchMedia(besidePage).matches) onClose()
  }, [onClose])
  return (
    <MachineDrawer
      actor={room.review}
      machine={describedReview}
      layout={reviewLayout}
      send={send}
      nextEvents={next}
      more={{
        Timeline: (
          <Suspense>
            <LaterTimeline onLeave={uncover} />
          </Suspense>
        ),
        Inspector: <InspectorPane actor={room.session.root} machine={describedReview} />,
      }}
      onClose={onClose}
    />
  )
}

function LaterTimeline({ onLeave }: { onLeave: () => void }) {
  return <ReviewTimeline history={use(useRoom().history())} onLeave={onLeave} />
}
