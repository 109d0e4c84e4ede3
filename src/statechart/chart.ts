import type { AnyStateMachine } from 'xstate'
import { toArrows, toRows, type Arrow, type Row } from './grouping.ts'
import { actionName, actorName } from './names.ts'
import { readTransition, type Transition } from './transition.ts'

type StateNode = AnyStateMachine['root']

/** A state as it is drawn and told. */
export type State = {
  id: string
  key: string
  /** People's word for it, `meta.title`; nothing when the machine gives none. */
  title: string | undefined
  type: StateNode['type']
  depth: number
  parent: string | undefined
  description: string | undefined
  tags: readonly string[]
  invokes: readonly { id: string; src: string }[]
  entry: readonly string[]
  exit: readonly string[]
  /** What is entered first. */
  initial: string | undefined
  children: readonly State[]
  transitions: readonly Transition[]
  /** Transitions that leave the state where it is, those of one effect together. */
  rows: readonly Row[]
}

export type Chart = {
  root: State
  states: ReadonlyMap<string, State>
  transitions: ReadonlyMap<string, Transition>
  /** Transitions that lead somewhere, those between the same two states together. */
  arrows: readonly Arrow[]
}

/** Reads from the machine's own state nodes everything that a picture of it shows. */
export function readChart({ root }: AnyStateMachine): Chart {
  const states = new Map<string, State>()
  const read = (node: StateNode): State => {
    const transitions = [...node.transitions.values(), node.always ?? []].flatMap((candidates) =>
      candidates.map((definition, index) => readTransition(definition, candidates.slice(0, index))),
    )
    const children = Object.values(node.states).map(read)
    const state = { ...readState(node), children, transitions, rows: toRows(transitions) }
    states.set(state.id, state)
    return state
  }
  const chartRoot = read(root)
  const transitions = [...states.values()].flatMap((state) => state.transitions)
  return {
    root: chartRoot,
    states,
    transitions: new Map(transitions.map((transition) => [transition.id, transition])),
    arrows: toArrows(transitions),
  }
}

function readState(node: StateNode) {
  const { title } = (node.meta ?? {}) as { title?: unknown }
  return {
    id: node.id,
    key: node.key,
    title: typeof title === 'string' ? title : undefined,
    type: node.type,
    depth: node.path.length,
    parent: node.parent?.id,
    description: node.description,
    tags: node.tags,
    invokes: node.invoke.map(({ id, src }) => ({ id, src: actorName(src) })),
    entry: node.entry.map(actionName).filter(isOwn),
    exit: node.exit.map(actionName).filter(isOwn),
    initial: node.type === 'compound' ? node.initial.target[0]?.id : undefined,
  }
}

/** xstate starts and ends the timer of a delay by actions of its own; the transition tells of it. */
const isOwn = (action: string) => !action.startsWith('xstate.')
