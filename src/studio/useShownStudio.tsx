import { Suspense, use, useCallback, useMemo } from 'react'
import { InspectorPane } from '../inspector/InspectorPane.tsx'
import { useProvider } from '../provider/HealthContext.ts'
import type { Follow } from '../statechart/createLive.ts'
import type { ShownMachine } from '../statechart/MachineDrawer.tsx'
import { describedStudio } from './describedStudio.ts'
import { studioBareEvents } from './studioBareEvents.ts'
import { studioLayout } from './studioLayout.ts'
import { studioNextEvents } from './studioNextEvents.ts'
import { StudioTimeline } from './StudioTimeline.tsx'
import { useStudio, type StudioSnapshot } from './useStudio.ts'
import { watchReviews } from './watchReviews.ts'

/** @param onLeave uncovers the page, where there is something to be seen on it. */
export function useShownStudio(onLeave: () => void): ShownMachine {
  const { studio } = useStudio()
  const health = useProvider()
  const send = useMemo(() => studioBareEvents(studio, health), [studio, health])
  const nextEvents = useCallback(
    ({ context }: StudioSnapshot) => studioNextEvents(context, health),
    [health],
  )
  const follow: Follow = useCallback((tell) => watchReviews(studio, tell), [studio])
  return {
    actor: studio,
    machine: describedStudio,
    layout: studioLayout,
    send,
    nextEvents,
    follow,
    more: {
      Timeline: (
        <Suspense>
          <LaterTimeline onLeave={onLeave} />
        </Suspense>
      ),
      Inspector: <InspectorPane actor={studio} machine={describedStudio} />,
    },
  }
}

function LaterTimeline({ onLeave }: { onLeave: () => void }) {
  return <StudioTimeline history={use(useStudio().history())} onLeave={onLeave} />
}
