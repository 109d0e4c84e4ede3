import type { AnyStateMachine } from 'xstate'

export type Action = AnyStateMachine['root']['entry'][number]

/** What makes a transition happen. */
export type Trigger = 'event' | 'always' | 'after' | 'done' | 'error'

const internalEvent = /^xstate\.(done|error|after)\.(?:actor\.|state\.)?(.*)$/

/** An event type in words: `xstate.error.actor.upload` is the error of `upload`. */
export function readEvent(eventType: string): { trigger: Trigger; name: string } {
  if (eventType === '') return { trigger: 'always', name: 'always' }
  if (eventType === '*') return { trigger: 'event', name: 'any other event' }
  const [, trigger, of = ''] = internalEvent.exec(eventType) ?? []
  if (trigger === 'after') return { trigger, name: `after ${delayName(of)}` }
  if (trigger === 'done' || trigger === 'error') return { trigger, name: `${trigger}: ${of}` }
  return { trigger: 'event', name: eventType }
}

/** xstate writes `500.review.waiting`: the delay, then the state that waits. */
function delayName(delayAndState: string): string {
  const [delay = ''] = delayAndState.split('.')
  return /^\d+$/.test(delay) ? `${delay} ms` : delay
}

export type Guard = string | { type: string } | { name: string; guards?: readonly Guard[] }

/** The name that a guard has in the machine; of `and`, `or` and `not` also those inside. */
export function guardName(guard: Guard): string {
  if (typeof guard === 'string') return guard
  if ('type' in guard) return guard.type
  const name = guard.name || 'unnamed'
  return guard.guards ? `${name}(${guard.guards.map(guardName).join(', ')})` : name
}

export function actionName(action: Action): string {
  if (typeof action === 'string') return action
  return 'type' in action ? action.type : action.name || 'unnamed'
}

/** The name of the logic that an invoke runs. */
export const actorName = (src: unknown): string => (typeof src === 'string' ? src : 'unnamed')

/** xstate names a state after the machine and the way to it; here the way is enough. */
export const pathName = (stateId: string): string => stateId.slice(stateId.indexOf('.') + 1)
