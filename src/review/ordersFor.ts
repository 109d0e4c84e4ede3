import type { Order } from '../generation/createGeneration.ts'
import { draftOf } from './changeDraft.ts'
import { planChange, planEdited, planFirst } from './drawing.ts'
import type { ReviewSnapshot } from './RoomContext.ts'
import { ordersLed } from './ordersLed.ts'
import { findVersion } from './version.ts'

/** What a request leads to as things stand: the type of an event, of which any other repeats. */
export function ordersFor(request: string, { context }: ReviewSnapshot): Order[] {
  const { versions, selectedId, drafts, prompt, candidates, unfinished } = context
  const failed = unfinished.at(-1)
  if (request === 'drawing.retried' && failed) return ordersLed(failed, context)
  if (selectedId === null) return Array<Order>(candidates).fill(planFirst(context).order)
  const version = findVersion(versions, selectedId)
  switch (request) {
    case 'changes.requested':
      return [planChange(version, draftOf(drafts, selectedId)).order]
    case 'redraw.requested':
      return [planEdited(version, prompt).order]
    default:
      return [version.order]
  }
}
