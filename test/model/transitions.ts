import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { getStateNodes } from 'xstate/graph'

/** Every state of a machine, by path: `generating.drawing`. */
export const listStates = ({ root }: AnyStateMachine): string[] => getStateNodes(root).map(nameNode)

/**
 * Every transition of a machine as it stands in its state nodes, guarded alternatives, `always`
 * and error ones included: `state --event[guard]--> target`.
 *
 * @throws Error if two would have the same name: one would then hide the other.
 */
export function listTransitions({ root }: AnyStateMachine): string[] {
  const names = [root, ...getStateNodes(root)].flatMap(transitionsFrom).map(nameTransition)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two transitions are called ${twice}`)
  return names
}

export function nameTransition(transition: AnyTransitionDefinition): string {
  const { source, target = [source], guard } = transition
  const event = nameEvent(transition.eventType as string)
  const isElse = !guard && alternatives(transition).length > 1
  const condition = guard ? `[${nameGuard(guard)}]` : isElse ? '[else]' : ''
  return `${nameNode(source)} --${event}${condition}--> ${target.map(nameNode).join(' and ')}`
}

export const nameNode = ({ path, key }: AnyStateNode) => path.join('.') || key

const nameEvent = (type: string) =>
  type === '' ? 'always' : type.replace('xstate.error.actor.', 'onError.')

const nameGuard = (guard: NonNullable<AnyTransitionDefinition['guard']>): string => {
  if (typeof guard === 'string') return guard
  return 'type' in guard ? guard.type : guard.name
}

const transitionsFrom = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
]

const alternatives = ({ source, eventType }: AnyTransitionDefinition) =>
  transitionsFrom(source).filter((other) => other.eventType === eventType)
