import { useCallback, useMemo } from 'react'
import { Timeline } from '../timeline/Timeline.tsx'
import { reviewWords } from './reviewWords.ts'
import { useReview, useRoom } from './RoomContext.ts'
import { stateName } from './Where.tsx'

/** The review's timeline. Versions can be gone to wherever the machine lets one look at them. */
export function ReviewTimeline({ onLeave }: { onLeave: () => void }) {
  const { review, history } = useRoom()
  const versions = useReview(({ context }) => context.versions)
  const state = useReview(stateName)
  const targets = useMemo(() => {
    const canLook = state === 'user_feedback' || state === 'final'
    return new Set(canLook ? versions.map(({ id }) => id) : [])
  }, [versions, state])
  const jump = useCallback(
    (versionId: string) => {
      review.send({ type: 'version.selected', versionId })
      onLeave()
    },
    [review, onLeave],
  )
  return (
    <Timeline
      history={history}
      machine={review.getSnapshot().machine.id}
      words={reviewWords}
      targets={targets}
      onJump={jump}
    />
  )
}
