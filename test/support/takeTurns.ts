import type { ReviewActor } from '../../src/review/RoomContext.ts'

/** Has a review that is alone never wait for its turn. */
export const takeTurns = (review: ReviewActor) =>
  review.subscribe((snapshot) => {
    if (snapshot.matches({ generating: 'queued' })) review.send({ type: 'turn.given' })
  })
