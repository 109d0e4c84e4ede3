import { actionName, guardName, readEvent, type Action, type Guard, type Trigger } from './names.ts'

/** A transition as the machine holds it: what is read of xstate's own type. */
export type Definition = {
  source: {
    id: string
    transitions: ReadonlyMap<string, readonly Definition[]>
    always?: readonly Definition[] | undefined
  }
  /** Empty for `always`. */
  eventType: string
  guard?: Guard | undefined
  actions: readonly Action[]
  description?: string | undefined
  target: readonly { id: string }[] | undefined
}

/** A transition as it is drawn and told. */
export type Transition = {
  id: string
  trigger: Trigger
  /** The event's type as it is sent. */
  event: string
  /** The event in words. */
  name: string
  /** What it asks itself, by name. */
  guard: string | undefined
  /** When it is taken, as in "unless isFull, if isOpen"; nothing when nothing is asked. */
  condition: string | undefined
  actions: readonly string[]
  description: string | undefined
  source: string
  /** Nothing when the state stays what it is. */
  targets: readonly string[]
}

/** Names a transition by its state, what it answers, and its place among those that answer the same. */
export const transitionId = (state: string, eventType: string, index: number): string =>
  `${state}/${readEvent(eventType).name}/${index}`

/** The id of a transition that a running machine takes; nothing for the way into an initial state. */
export function idOf(definition: Definition): string | undefined {
  const { source, eventType } = definition
  const candidates = eventType === '' ? source.always : source.transitions.get(eventType)
  const index = candidates?.indexOf(definition) ?? -1
  return index < 0 ? undefined : transitionId(source.id, eventType, index)
}

/** @param before the candidates for the same event that are asked first. */
export function readTransition(definition: Definition, before: readonly Definition[]): Transition {
  const { source, eventType, actions, description, target, guard } = definition
  const { trigger, name } = readEvent(eventType)
  return {
    id: transitionId(source.id, eventType, before.length),
    trigger,
    name,
    event: eventType,
    guard: guard && guardName(guard),
    condition: readCondition(guard, before),
    actions: actions.map(actionName),
    description,
    source: source.id,
    targets: target?.map(({ id }) => id) ?? [],
  }
}

function readCondition(
  guard: Guard | undefined,
  before: readonly Definition[],
): string | undefined {
  const earlier = before.flatMap(({ guard }) => (guard ? guardName(guard) : []))
  const parts = [
    ...(earlier.length ? [`unless ${either.format(earlier)}`] : []),
    ...(guard ? [`if ${guardName(guard)}`] : []),
  ]
  return parts.join(', ') || undefined
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
