import type { ReviewSnapshot } from './RoomContext.ts'
import type { StateName } from './stateTitles.ts'

/** The top-level state that a review is in. */
export function stateName({ value }: ReviewSnapshot): StateName {
  if (typeof value === 'string') return value
  return 'generating' in value ? 'generating' : 'final'
}
