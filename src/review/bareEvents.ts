import type { Health } from '../contract/health.ts'
import { downloadDecided } from './downloadDecided.ts'
import { nextEvents } from './nextEvents.ts'
import type { PersonEvent } from './reviewEvents.ts'
import type { Room } from './RoomContext.ts'

/** Types of events that need carry nothing but their name. */
export type BareType<Event> = Event extends { type: infer Type }
  ? object extends Omit<Event, 'type'>
    ? Type
    : never
  : never

/** Every event that a person can cause with a mere click, and what its button does. */
export function bareEvents(room: Room, health: Health | undefined) {
  const next = () => nextEvents(room.review.getSnapshot(), room.session.spending(), health)
  return {
    'prompt.submitted': () => room.review.send(next()['prompt.submitted']),
    'drawing.retried': () => room.review.send(next()['drawing.retried']),
    'overrun.allowed': () => room.review.send({ type: 'overrun.allowed' }),
    'overrun.declined': () => room.review.send({ type: 'overrun.declined' }),
    'drawing.watched': () => room.review.send({ type: 'drawing.watched' }),
    'generation.cancelled': () => room.review.send({ type: 'generation.cancelled' }),
    'image.downloaded': () => downloadDecided(room),
    'decision.undone': () => room.review.send({ type: 'decision.undone' }),
    'review.restarted': () => room.review.send({ type: 'review.restarted' }),
  } satisfies Record<BareType<PersonEvent>, () => void>
}
