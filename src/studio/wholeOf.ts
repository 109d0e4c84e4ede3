import { createActor, fromTransition } from 'xstate'
import type { StudioContext } from './studioContext.ts'
import type { StudioActor } from './useStudio.ts'
import { watchReviews } from './watchReviews.ts'

const wholes = new WeakMap<StudioActor, ReturnType<typeof createWhole>>()

/** The studio's context, told anew whenever the studio or one of its reviews has changed. */
export function wholeOf(studio: StudioActor) {
  const whole = wholes.get(studio) ?? createWhole(studio)
  wholes.set(studio, whole)
  return whole
}

function createWhole(studio: StudioActor) {
  const retell = (_: StudioContext, { context }: Changed) => ({ ...context })
  const whole = createActor(fromTransition(retell, studio.getSnapshot().context)).start()
  watchReviews(studio, (context) => whole.send({ type: 'changed', context }))
  return whole
}

type Changed = { type: 'changed'; context: StudioContext }
