import type { AnyActorRef, AnyMachineSnapshot, InspectionEvent } from 'xstate'
import { readActivity, type Activity, type NextEvents } from './activity.ts'
import type { Chart } from './chart.ts'
import { idOf, type Definition } from './transition.ts'

/** A machine while it runs. */
export type RunningMachine = Pick<AnyActorRef, 'sessionId' | 'send' | 'subscribe' | 'system'> & {
  getSnapshot: () => AnyMachineSnapshot
}

export type Live = Activity & {
  /** The transitions of the last step. */
  taken: ReadonlySet<string>
}

/** What a picture follows; whoever reads selects the smallest part. */
export type LiveStore = ReturnType<typeof createLive>

/** Calls back when what is shown may be another; returns what ends it. */
export type Follow = (tell: () => void) => () => void

/**
 * Follows a running machine for as long as somebody listens.
 *
 * @param follow where guards look at more than the machine itself.
 */
export function createLive(
  actor: RunningMachine,
  chart: Chart,
  nextEvents: NextEvents,
  follow: Follow = followActor(actor),
) {
  const listeners = new Set<() => void>()
  const stepListeners = new Set<(taken: ReadonlySet<string>) => void>()
  let live: Live = { ...readActivity(chart, actor.getSnapshot(), nextEvents), taken: new Set() }
  let step: Definition[] = []
  let detach: (() => void) | undefined

  const inspect = (event: InspectionEvent) => {
    if (event.actorRef !== actor) return
    if (event.type === '@xstate.event') step = []
    if (event.type === '@xstate.microstep') step.push(...event._transitions)
  }
  const update = () => {
    const ids = step.flatMap((definition) => idOf(definition) ?? [])
    step = []
    const taken = ids.length ? new Set(ids) : live.taken
    live = { ...readActivity(chart, actor.getSnapshot(), nextEvents), taken }
    listeners.forEach((listener) => listener())
    if (ids.length) stepListeners.forEach((listener) => listener(taken))
  }
  const attach = () => {
    const inspection = actor.system.inspect(inspect)
    const unfollow = follow(update)
    update()
    return () => {
      inspection.unsubscribe()
      unfollow()
    }
  }
  return {
    get: () => live,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      detach ??= attach()
      return () => {
        listeners.delete(listener)
        if (listeners.size) return
        detach?.()
        detach = undefined
      }
    },
    /** Calls back at every step, also when it takes the same way as the one before. */
    onStep: (listener: (taken: ReadonlySet<string>) => void) => {
      stepListeners.add(listener)
      return () => {
        stepListeners.delete(listener)
      }
    },
  }
}

function followActor(actor: RunningMachine): Follow {
  return (tell) => {
    const subscription = actor.subscribe(tell)
    return () => subscription.unsubscribe()
  }
}
