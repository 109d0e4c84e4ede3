import { isMachineSnapshot, type AnyStateMachine, type InspectionEvent } from 'xstate'
import { listStates, listTransitions, nameNode, nameTransition } from './transitions.ts'

/** What running machines went through, by name. */
export type Trace = ReturnType<typeof createTrace>

/** @param id of the machine; what others do is left out. */
export const createTrace = (id = 'review') => {
  const states = new Set<string>()
  const transitions = new Set<string>()

  /** An inspector that writes down what they do. */
  const record = (event: InspectionEvent) => {
    if (!('snapshot' in event) || !isMachineSnapshot(event.snapshot)) return
    if (event.snapshot.machine.id !== id) return
    event.snapshot._nodes.map(nameNode).forEach((name) => states.add(name))
    if (event.type !== '@xstate.microstep') return
    event._transitions.map(nameTransition).forEach((name) => transitions.add(name))
  }
  return { states, transitions, record }
}

/** What of a whole machine was gone through, and the names of what was not. */
export function cover(machine: AnyStateMachine, { states, transitions }: Trace) {
  const all = { states: listStates(machine), transitions: listTransitions(machine) }
  const missed = {
    states: all.states.filter((name) => !states.has(name)),
    transitions: all.transitions.filter((name) => !transitions.has(name)),
  }
  const figure = (of: 'states' | 'transitions') =>
    `${all[of].length - missed[of].length} of ${all[of].length} ${of}`
  return { missed, figure: `${figure('states')}, ${figure('transitions')}` }
}
