import { useCallback, useMemo } from 'react'
import type { History } from '../timeline/recordHistory.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { studioWords } from './studioWords.ts'
import { useStudio, useStudioSlice } from './useStudio.ts'

/** The studio's timeline. Any other review on the list can be gone to. */
export function StudioTimeline({ history, onLeave }: { history: History; onLeave: () => void }) {
  const { studio } = useStudio()
  const others = useStudioSlice(({ entries, selectedId }) =>
    entries.map(({ id }) => id).filter((id) => id !== selectedId),
  )
  const targets = useMemo(() => new Set(others), [others])
  const jump = useCallback(
    (id: string) => {
      studio.send({ type: 'review.selected', id })
      onLeave()
    },
    [studio, onLeave],
  )
  return (
    <Timeline
      history={history}
      machine={studio.getSnapshot().machine.id}
      words={studioWords}
      targets={targets}
      onJump={jump}
    />
  )
}
