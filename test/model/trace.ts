import { isMachineSnapshot, type InspectionEvent } from 'xstate'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { listStates, listTransitions, nameNode, nameTransition } from './transitions.ts'

/** What running reviews went through, by name. */
export type Trace = ReturnType<typeof createTrace>

export const createTrace = () => {
  const states = new Set<string>()
  const transitions = new Set<string>()

  /** An inspector that writes down what a review does. */
  const record = (event: InspectionEvent) => {
    if (!('snapshot' in event) || !isMachineSnapshot(event.snapshot)) return
    event.snapshot._nodes.map(nameNode).forEach((name) => states.add(name))
    if (event.type !== '@xstate.microstep') return
    event._transitions.map(nameTransition).forEach((name) => transitions.add(name))
  }
  return { states, transitions, record }
}

/** What of the whole machine was gone through, and the names of what was not. */
export function cover({ states, transitions }: Trace) {
  const all = { states: listStates(reviewMachine), transitions: listTransitions(reviewMachine) }
  const missed = {
    states: all.states.filter((name) => !states.has(name)),
    transitions: all.transitions.filter((name) => !transitions.has(name)),
  }
  const figure = (of: 'states' | 'transitions') =>
    `${all[of].length - missed[of].length} of ${all[of].length} ${of}`
  return { missed, figure: `${figure('states')}, ${figure('transitions')}` }
}
