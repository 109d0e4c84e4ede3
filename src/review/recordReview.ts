import { recordHistory, type Heard, type HistoryOptions } from '../timeline/recordHistory.ts'
import type { ReviewEvent } from './reviewEvents.ts'
import type { ReviewActor, ReviewSnapshot } from './RoomContext.ts'

/** Records a review from its start: each keystroke is an event, and a text as typed one entry. */
export const recordReview = (review: ReviewActor, missed: readonly Heard[] = []) =>
  recordHistory<ReviewSnapshot>(review, options, missed)

const options: HistoryOptions<ReviewSnapshot> = {
  merge: [
    'prompt.changed',
    'feedback.changed',
    'decision.annotated',
    'reviewer.named',
    'budget.changed',
  ],
  subject: (event, { context: { versions, drawing } }) => {
    if (drawing) return { number: drawing.number, id: null }
    const id = versionConcerned(event as ReviewEvent)
    const version = versions.find((version) => version.id === id)
    return version ? { number: version.number, id: version.id } : null
  },
}

function versionConcerned(event: ReviewEvent) {
  if ('versionId' in event) return event.versionId
  return event.type === 'generation.completed' ? event.picture.imageId : null
}
