import type { Order } from '../generation/createGeneration.ts'
import { draftOf } from './changeDraft.ts'
import { planChange, planEdited, planFirst } from './drawing.ts'
import type { ReviewSnapshot } from './RoomContext.ts'
import { findVersion } from './version.ts'

/** What a request leads to as things stand: the type of an event, of which any other repeats. */
export function orderFor(request: string, { context }: ReviewSnapshot): Order {
  const { versions, selectedId, drafts, prompt } = context
  if (selectedId === null) return planFirst(context).order
  const version = findVersion(versions, selectedId)
  switch (request) {
    case 'changes.requested':
      return planChange(version, draftOf(drafts, selectedId)).order
    case 'redraw.requested':
      return planEdited(version, prompt).order
    default:
      return version.order
  }
}
