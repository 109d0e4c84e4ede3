import { getNextTransitions, type AnyMachineSnapshot, type StateValue } from 'xstate'
import type { Chart, State } from './chart.ts'
import type { Definition } from './transition.ts'

/** What is going on in the machine, by the chart's ids. */
export type Activity = {
  /** The states that the machine is in, those around them included. */
  active: ReadonlySet<string>
  /** The transitions that can be taken now. */
  possible: ReadonlySet<string>
}

/** @param bare types of events that carry nothing but their name: their guards can be asked. */
export function readActivity(
  chart: Chart,
  snapshot: AnyMachineSnapshot,
  bare: ReadonlySet<string>,
): Activity {
  return {
    active: new Set(activeStates(chart.root, snapshot.value as StateValue)),
    possible: possibleTransitions(chart, snapshot, bare),
  }
}

function activeStates(state: State, value: StateValue | undefined): string[] {
  if (value === undefined) return [state.id]
  const inner = typeof value === 'string' ? { [value]: undefined } : value
  const children = state.children.filter(({ key }) => key in inner)
  return [state.id, ...children.flatMap((child) => activeStates(child, inner[child.key]))]
}

/** Of an event with a payload only the machine's state decides, of the others also the guards. */
function possibleTransitions(
  chart: Chart,
  snapshot: AnyMachineSnapshot,
  bare: ReadonlySet<string>,
) {
  const candidates: Definition[] = snapshot.status === 'active' ? getNextTransitions(snapshot) : []
  const possible = new Set<string>()
  const settled = new Set<string>([''])
  for (const definition of candidates) {
    const type = definition.eventType
    if (settled.has(type)) continue
    const isBare = bare.has(type)
    const taken = isBare ? snapshot.machine.getTransitionData(snapshot, { type }) : [definition]
    for (const id of taken.map(chart.idOf)) if (id !== undefined) possible.add(id)
    // Whoever comes later is never asked.
    if (isBare || !definition.guard) settled.add(type)
  }
  return possible
}
