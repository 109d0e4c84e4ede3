import type {
  ActorRefLike,
  AnyActorRef,
  EventObject,
  InspectedSnapshotEvent,
  InspectionEvent,
} from 'xstate'
import { actionName } from '../statechart/names.ts'
import type { Definition } from '../statechart/transition.ts'
import type { Entry, Step, Subject } from './entry.ts'
import { shorten } from './shorten.ts'

export type HistoryOptions<Snapshot> = {
  /** Types of events that come in bursts, as typing does: an unbroken row of one is one entry. */
  merge: readonly string[]
  subject: (event: EventObject, snapshot: Snapshot) => Subject | null
  /** More entries than these drop the oldest. */
  limit?: number
}

/** What happened so far, the oldest first, and how much of it is no longer known. */
export type Recorded = { entries: readonly Entry[]; dropped: number }

export type History = ReturnType<typeof recordHistory>

/** Something that a system told of one of its actors, at a time in milliseconds since the epoch. */
export type Heard = { inspected: InspectionEvent; at: number }

export type RecordedActor = ActorRefLike & Pick<AnyActorRef, 'system' | 'subscribe'>

/**
 * Records what happens to an actor from now on; before its start that is everything.
 *
 * @param missed what was heard before somebody was here to record it.
 */
export function recordHistory<Snapshot>(
  actor: RecordedActor,
  { merge, subject, limit = 1_000 }: HistoryOptions<Snapshot>,
  missed: readonly Heard[] = [],
) {
  const listeners = new Set<() => void>()
  const senders = new WeakMap<EventObject, string>()
  let recorded: Recorded = { entries: [], dropped: 0 }
  let steps: Step[] = []
  let count = 0

  const add = ({ event, snapshot }: InspectedSnapshotEvent, at: number) => {
    const last = recorded.entries.at(-1)
    const entry: Entry = {
      number: ++count,
      at,
      until: at,
      times: 1,
      event: shorten(event),
      from: senders.get(event) ?? null,
      steps,
      states: innermost(snapshot),
      subject: subject(event, snapshot as Snapshot),
    }
    steps = []
    if (last?.event.type === event.type && merge.includes(event.type) && isAlike(last, entry)) {
      const { number, times } = last
      count = number
      const merged = { ...entry, number, at: last.at, times: times + 1 }
      recorded = { ...recorded, entries: [...recorded.entries.slice(0, -1), merged] }
    } else {
      const entries = [...recorded.entries, entry].slice(-limit)
      recorded = { entries, dropped: count - entries.length }
    }
    listeners.forEach((listener) => listener())
  }

  const hear = ({ inspected, at }: Heard) => {
    if (inspected.actorRef !== actor) return
    if (inspected.type === '@xstate.event') {
      if (inspected.sourceRef) senders.set(inspected.event, (inspected.sourceRef as AnyActorRef).id)
    } else if (inspected.type === '@xstate.microstep') {
      steps.push(...inspected._transitions.map(readStep))
    } else if (inspected.type === '@xstate.snapshot') add(inspected, at)
  }
  missed.forEach(hear)
  const hearing = actor.system.inspect((inspected) => hear({ inspected, at: Date.now() }))
  // Who is stopped has no history any more; the system would keep it.
  actor.subscribe({ complete: () => hearing.unsubscribe() })

  return {
    get: () => recorded,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const isAlike = (a: Entry, b: Entry) => JSON.stringify(a.steps) === JSON.stringify(b.steps)

const readStep = ({ source, eventType, target, actions }: Definition): Step => ({
  from: source.id,
  event: eventType,
  to: target?.map(({ id }) => id) ?? [],
  actions: actions.map(readAction),
})

function readAction(action: Definition['actions'][number]): Step['actions'][number] {
  const type = actionName(action)
  const params = typeof action === 'object' && 'params' in action ? action.params : undefined
  return params === undefined || typeof params === 'function'
    ? { type }
    : { type, params: shorten<unknown>(params) }
}

function innermost(snapshot: object): string[] {
  const { _nodes: nodes = [] } = snapshot as { _nodes?: { id: string; type: string }[] }
  return nodes.filter(({ type }) => type === 'atomic' || type === 'final').map(({ id }) => id)
}
