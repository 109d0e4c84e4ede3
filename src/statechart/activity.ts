import {
  getNextTransitions,
  type AnyMachineSnapshot,
  type EventObject,
  type StateValue,
} from 'xstate'
import type { Chart, State } from './chart.ts'
import { idOf, type Definition } from './transition.ts'

/** What is going on in the machine, by the chart's ids. */
export type Activity = {
  /** The states that the machine is in, those around them included. */
  active: ReadonlySet<string>
  /** The transitions that can be taken now. */
  possible: ReadonlySet<string>
}

/**
 * The events that would come next as things are, by type; guards are asked about them. A type that
 * is left out stands for an event that carries nothing but its name.
 */
export type NextEvents = (snapshot: AnyMachineSnapshot) => Readonly<Record<string, EventObject>>

export function readActivity(
  chart: Chart,
  snapshot: AnyMachineSnapshot,
  nextEvents: NextEvents,
): Activity {
  return {
    active: new Set(activeStates(chart.root, snapshot.value as StateValue)),
    possible: new Set(possibleTransitions(snapshot, nextEvents)),
  }
}

function activeStates(state: State, value: StateValue | undefined): string[] {
  if (value === undefined) return [state.id]
  const inner = typeof value === 'string' ? { [value]: undefined } : value
  const children = state.children.filter(({ key }) => key in inner)
  return [state.id, ...children.flatMap((child) => activeStates(child, inner[child.key]))]
}

/** Asks the machine itself which way each event would lead, by its guards in their order. */
function possibleTransitions(snapshot: AnyMachineSnapshot, nextEvents: NextEvents) {
  if (snapshot.status !== 'active') return []
  const next = nextEvents(snapshot)
  const candidates: Definition[] = getNextTransitions(snapshot)
  const types = new Set(candidates.map(({ eventType }) => eventType))
  types.delete('')
  return [...types]
    .flatMap((type) => snapshot.machine.getTransitionData(snapshot, next[type] ?? { type }))
    .flatMap((definition) => idOf(definition) ?? [])
}
