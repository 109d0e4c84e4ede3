import { recordHistory, type Heard } from '../timeline/recordHistory.ts'
import type { StudioEvent } from './studioEvents.ts'
import type { StudioActor, StudioSnapshot } from './useStudio.ts'

/** Records a studio from its start. */
export const recordStudio = (studio: StudioActor, missed: readonly Heard[] = []) =>
  recordHistory<StudioSnapshot>(
    studio,
    {
      merge: ['habits.changed', 'review.moved'],
      subject: (event, { context: { selectedId } }) => {
        const id = reviewConcerned(event as StudioEvent, selectedId)
        return id === null ? null : { number: Number(id.replace('review-', '')), id }
      },
    },
    missed,
  )

/** Which review it was about, where it was about one. */
function reviewConcerned(event: StudioEvent, selectedId: string) {
  if ('id' in event) return event.id
  return event.type === 'review.opened' || event.type === 'next.requested' ? selectedId : null
}
