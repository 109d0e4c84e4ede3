import { useCallback, useMemo } from 'react'
import type { History } from '../timeline/recordHistory.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { reviewWords } from './reviewWords.ts'
import { useReview, useRoom, type ReviewSnapshot } from './RoomContext.ts'

/** The review's timeline. Versions can be gone to wherever the machine lets one look at them. */
export function ReviewTimeline({ history, onLeave }: { history: History; onLeave: () => void }) {
  const { review } = useRoom()
  const inReach = useReview(versionsInReach)
  const targets = useMemo(() => new Set(inReach), [inReach])
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

const versionsInReach = (snapshot: ReviewSnapshot) =>
  snapshot.context.versions
    .map(({ id }) => id)
    .filter((versionId) => snapshot.can({ type: 'version.selected', versionId }))
