import { createActor } from 'xstate'
import { createGeneration } from '../generation/createGeneration.ts'
import type { ImageStore } from '../images/createImageStore.ts'
import { keepDraft, loadDraft } from './draft.ts'
import { recordReview } from './recordReview.ts'
import { reviewMachine } from './reviewMachine.ts'
import type { Room } from './RoomContext.ts'
import { warnBeforeLeaving } from './warnBeforeLeaving.ts'

/** Starts the page's review, from the draft of last time. */
export function startReview(images: ImageStore): Room {
  const machine = reviewMachine.provide({
    actors: { generation: createGeneration(images) },
    actions: {
      releaseImages: (_, { ids }) => {
        ids.forEach(images.release)
      },
    },
  })
  const review = createActor(machine, { input: loadDraft() })
  keepDraft(review)
  warnBeforeLeaving(review)
  const history = recordReview(review)
  return { review: review.start(), images, history }
}
