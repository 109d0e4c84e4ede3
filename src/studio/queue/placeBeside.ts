import type { Entry, ReviewId } from '../studioContext.ts'

export type Side = 'before' | 'after'

/** The new place of a review, from 0, that puts it beside another one. */
export function placeBeside(
  entries: readonly Entry[],
  id: ReviewId,
  { otherId, side }: { otherId: ReviewId; side: Side },
): number {
  const others = entries.filter((entry) => entry.id !== id)
  const index = others.findIndex((entry) => entry.id === otherId)
  return side === 'before' ? index : index + 1
}
