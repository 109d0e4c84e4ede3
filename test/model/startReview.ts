import { createActor } from 'xstate'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import type { RefusalReason } from '../../src/review/refusals.ts'
import { recordReview } from '../../src/review/recordReview.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { takeTurns } from '../support/takeTurns.ts'
import { createFakeGeneration } from './createFakeGeneration.ts'
import { ruleOf, shown, type MoveName } from './moves.ts'
import { createTrace } from './trace.ts'

export type RunningReview = ReturnType<typeof startReview>

/** A real review and image store, with a generation in the test's hands. */
export function startReview(trace = createTrace()) {
  const images = createImageStore()
  const generation = createFakeGeneration(images)
  const refusals: RefusalReason[] = []
  const machine = reviewMachine.provide({
    actors: { generation: generation.logic },
    actions: {
      releaseImages: (_, { ids }) => {
        ids.forEach(images.release)
      },
    },
  })
  const review = createActor(machine, { input: emptyDraft, inspect: trace.record })
  takeTurns(review)
  review.on('request.refused', ({ reason }) => refusals.push(reason))
  const history = recordReview(review)
  review.start()

  return {
    review,
    images,
    generation,
    history,
    /** Why something was refused, each time that it was. */
    refusals,

    make: (name: MoveName) => {
      const rule = ruleOf(name)
      const { context } = review.getSnapshot()
      if (rule.by === 'server') {
        generation.say(rule.event(context, generation.takeIn))
        if (name === 'the picture arrives') review.send(shown(review.getSnapshot().context))
      } else {
        generation.breakStarts(rule.breaksStart ?? false)
        review.send(rule.event(context, generation.takeIn))
        if (name === 'look at the first version') review.send(shown(review.getSnapshot().context))
      }
    },
  }
}
