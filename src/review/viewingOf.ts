import { createActor } from 'xstate'
import type { KeptView } from '../viewer/createPictureViewport.ts'
import { viewingMachine } from '../viewer/viewingMachine.ts'
import type { ReviewActor } from './RoomContext.ts'

const looks = new WeakMap<ReviewActor, ReturnType<typeof createLook>>()

/** How the pictures of a review are looked at: the same for the same review, whenever it is on screen. */
export function viewingOf(review: ReviewActor) {
  const look = looks.get(review) ?? createLook()
  looks.set(review, look)
  return look
}

function createLook() {
  let kept: KeptView | undefined
  return {
    viewing: createActor(viewingMachine).start(),
    /** Where its picture was last; nothing while that was whole. */
    keptView: () => kept,
    keepView: (view: KeptView | undefined) => {
      kept = view
    },
  }
}
