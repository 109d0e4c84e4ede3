import { isMachineSnapshot, type InspectionEvent } from 'xstate'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { placeOf } from './scene.ts'
import { listStates, listTransitions, nameNode, nameTransition } from './transitions.ts'

/** What running reviews went through, by name. */
export type Trace = ReturnType<typeof createTrace>

export function createTrace() {
  const states = new Set<string>()
  const transitions = new Set<string>()
  /** Transitions together with the place in which they were taken. */
  const edges = new Set<string>()

  return {
    states,
    transitions,
    edges,

    /** @returns an inspector that writes down what one review does. */
    recorder: () => {
      let place = ''
      return (event: InspectionEvent) => {
        if (!('snapshot' in event) || !isMachineSnapshot(event.snapshot)) return
        if (event.type === '@xstate.microstep')
          for (const name of event._transitions.map(nameTransition)) {
            transitions.add(name)
            edges.add(`${place}: ${name}`)
          }
        event.snapshot._nodes.map(nameNode).forEach((name) => states.add(name))
        place = placeOf(event.snapshot)
      }
    },
  }
}

/** What of the whole machine was gone through, and the names of what was not. */
export function cover({ states, transitions }: Trace) {
  const all = { states: listStates(reviewMachine), transitions: listTransitions(reviewMachine) }
  return {
    missed: [
      ...all.states.filter((name) => !states.has(name)),
      ...all.transitions.filter((name) => !transitions.has(name)),
    ],
    figure: [
      `${all.states.filter((name) => states.has(name)).length} of ${all.states.length} states`,
      `${all.transitions.filter((name) => transitions.has(name)).length} of ${all.transitions.length} transitions`,
    ].join(', '),
  }
}
