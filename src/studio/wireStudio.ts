import { sendParent, type CallbackActorLogic, type EventObject } from 'xstate'
import type { Order } from '../generation/createGeneration.ts'
import type { ImageId } from '../images/createImageStore.ts'
import { reviewMachine } from '../review/reviewMachine.ts'
import type { Told } from './studioEvents.ts'
import { studioMachine } from './studioMachine.ts'

type Parts = {
  /** What draws for its reviews. */
  generation: CallbackActorLogic<EventObject, Order>
  release: (id: ImageId) => void
}

/** The studio's machine with all that its reviews need, who tell it how they get on. */
export function wireStudio({ generation, release }: Parts) {
  const releaseImages = (_: unknown, { ids }: { ids: readonly ImageId[] }) => {
    ids.forEach(release)
  }
  const review = reviewMachine.provide({
    actors: { generation },
    actions: {
      releaseImages,
      tellStudio: sendParent(({ self }, report): Told => ({ ...report, id: self.id })),
    },
  })
  return studioMachine.provide({ actors: { review }, actions: { releaseImages } })
}
