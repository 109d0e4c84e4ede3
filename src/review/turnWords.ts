import { formatDuration } from '../time/formatDuration.ts'
import type { Turn } from './RoomContext.ts'

/** Where a review is in the line of those that wait. */
export const placeWords = ({ place }: Turn): string =>
  place === 1 ? 'Next in line' : `Number ${place} in line`

/** What holds everybody up, where something does. */
export function holdWords({ isPaused, slowedUntil }: Turn, now: number): string | undefined {
  if (isPaused) return 'The queue is paused'
  if (slowedUntil === null) return undefined
  return `Too much was asked for; it goes on in ${formatDuration(slowedUntil - now)}`
}
