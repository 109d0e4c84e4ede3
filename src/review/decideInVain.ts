import type { DecisionEvent } from './reviewEvents.ts'
import type { ReviewActor } from './RoomContext.ts'
import { shortcuts } from './shortcuts.ts'

const decisions: Record<string, DecisionEvent['type'] | undefined> = {
  [shortcuts.approve.aria]: 'image.approved',
  [shortcuts.regenerate.aria]: 'regeneration.requested',
  [shortcuts.change.cap]: 'changes.requested',
  [shortcuts.reject.aria]: 'image.rejected',
}

/** A decision by key where no button offers it: the machine refuses it, and says why. */
export function decideInVain(review: ReviewActor, key: string) {
  const type = decisions[key]
  const { selectedId } = review.getSnapshot().context
  if (type) review.send({ type, versionId: selectedId ?? '', sha256: '' })
}
