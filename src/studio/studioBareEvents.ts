import type { Health } from '../contract/health.ts'
import type { BareType } from '../review/bareEvents.ts'
import type { StudioPersonEvent } from './studioEvents.ts'
import { studioNextEvents } from './studioNextEvents.ts'
import type { StudioActor } from './useStudio.ts'

/** Every event of the studio that a person can cause with a mere click, and what its button does. */
export function studioBareEvents(studio: StudioActor, health: Health | undefined) {
  const next = () => studioNextEvents(studio.getSnapshot().context, health)
  return {
    'review.opened': () => studio.send({ type: 'review.opened' }),
    'next.requested': () => studio.send({ type: 'next.requested' }),
    'queue.paused': () => studio.send({ type: 'queue.paused' }),
    'queue.resumed': () => studio.send({ type: 'queue.resumed' }),
    'queue.cancelled': () => studio.send({ type: 'queue.cancelled' }),
    'failed.retried': () => studio.send(next()['failed.retried']),
  } satisfies Record<BareType<StudioPersonEvent>, () => void>
}
