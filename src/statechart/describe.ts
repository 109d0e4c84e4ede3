import { createMachine, type AnyStateMachine } from 'xstate'
import { transitionId } from './transition.ts'

/** Sentences by the chart's ids of states and transitions. */
export type Descriptions = Readonly<Record<string, string>>

type Many<Item> = Item | readonly Item[]
type TransitionConfig = string | object
type Transitions = Readonly<Record<string, Many<TransitionConfig>>>
type Ends = { onDone?: Many<TransitionConfig>; onError?: Many<TransitionConfig> }

/** What of a state's configuration has descriptions in it. */
type StateConfig = Pick<Ends, 'onDone'> & {
  id?: string
  on?: Transitions
  after?: Transitions
  always?: Many<TransitionConfig>
  invoke?: Many<Ends & { id: string }>
  states?: Readonly<Record<string, StateConfig>>
}

/**
 * A machine with a description of everything in it, to be read, not to be run: what runs does
 * without them until somebody looks.
 */
export const describe = ({ config }: AnyStateMachine, descriptions: Descriptions) =>
  createMachine(describeState(config as StateConfig, config.id ?? '', descriptions) as object)

function describeState(state: StateConfig, id: string, descriptions: Descriptions): StateConfig {
  const { on, after, always, onDone, invoke, states } = state
  const candidates = (configs: Many<TransitionConfig>, eventType: string) =>
    [configs].flat().map((config, index) => ({
      ...(typeof config === 'string' ? { target: config } : config),
      description: descriptions[transitionId(id, eventType, index)],
    }))
  const describeEnds = ({ onDone, onError, ...rest }: Ends & { id: string }) => ({
    ...rest,
    ...(onDone && { onDone: candidates(onDone, `xstate.done.actor.${rest.id}`) }),
    ...(onError && { onError: candidates(onError, `xstate.error.actor.${rest.id}`) }),
  })
  return {
    ...state,
    ...({ description: descriptions[id] } as object),
    ...(on && { on: mapValues(on, candidates) }),
    ...(after && {
      after: mapValues(after, (configs, delay) => candidates(configs, `xstate.after.${delay}`)),
    }),
    ...(always && { always: candidates(always, '') }),
    ...(onDone && { onDone: candidates(onDone, `xstate.done.state.${id}`) }),
    ...(invoke && { invoke: [invoke].flat().map(describeEnds) }),
    ...(states && {
      states: mapValues(states, (inner, key) =>
        describeState(inner, inner.id ?? `${id}.${key}`, descriptions),
      ),
    }),
  }
}

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, key: string) => To,
) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
