import type { Transition } from './transition.ts'

/** What the state does without going anywhere; one row stands for all that do the same. */
export type Row = { id: string; transitions: readonly Transition[] }

/** From one state to another; one arrow stands for every transition between the two. */
export type Arrow = {
  id: string
  source: string
  target: string
  transitions: readonly Transition[]
}

/** Transitions without another state to go to, together when they have one effect. */
export const toRows = (transitions: readonly Transition[]): Row[] =>
  [...Map.groupBy(transitions.filter(staysInside), effect)].map(([, [first, ...more]]) => ({
    id: `${first?.id ?? ''}/row`,
    transitions: first ? [first, ...more] : [],
  }))

/** What a row is about: its event, or how many there are. */
export function rowName({ transitions }: Pick<Row, 'transitions'>): string {
  const [name = '', ...others] = new Set(transitions.map((transition) => transition.name))
  return others.length ? `${others.length + 1} events` : name
}

const staysInside = ({ source, targets }: Transition) => targets.every((id) => id === source)

const effect = ({ actions, description, targets }: Transition) =>
  JSON.stringify([description, actions, targets])

export function toArrows(transitions: readonly Transition[]): Arrow[] {
  const ends = transitions
    .filter((transition) => !staysInside(transition))
    .flatMap((transition) => transition.targets.map((target) => ({ transition, target })))
  const arrows = Map.groupBy(ends, ({ transition, target }) => `${transition.source} → ${target}`)
  return [...arrows].flatMap(([id, [first, ...more]]) => {
    if (!first) return []
    const { source } = first.transition
    const all = [first, ...more].map(({ transition }) => transition)
    return { id, source, target: first.target, transitions: all }
  })
}
