import type { Turn } from '../review/RoomContext.ts'
import { waitingLine } from './nextTurns.ts'
import type { ReviewId } from './studioContext.ts'
import type { StudioSnapshot } from './useStudio.ts'

/** When the turn of a review comes. */
export const readTurn = (studio: StudioSnapshot, id: ReviewId): Turn => ({
  place: waitingLine(studio.context).indexOf(id) + 1,
  isPaused: studio.matches('paused'),
  slowedUntil: studio.matches('slowed') ? studio.context.slowedUntil : null,
})
