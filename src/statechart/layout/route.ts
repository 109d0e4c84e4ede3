import type { Chart } from '../chart.ts'
import type { Arrow } from '../grouping.ts'

/** A piece of an arrow inside one frame. An end that is the frame itself lies on its border. */
export type Leg = {
  arrow: Arrow
  frame: string
  from: string
  to: string
  /** Whether this is the piece in the innermost frame around both ends; here the label stands. */
  isMain: boolean
  /** How many states further the arrow leads, in the order in which the machine tells them. */
  steps: number
}

/** An arrow's way through the frames of states, from its source to its target. */
export function legsOf(chart: Chart, arrow: Arrow): Leg[] {
  const up = pathTo(chart, arrow.source)
  const down = pathTo(chart, arrow.target)
  const main = up.filter((id) => down.includes(id)).at(-1) ?? chart.root.id
  const out = up.slice(up.indexOf(main)).reverse()
  const into = down.slice(down.indexOf(main))
  const from = out.at(-2) ?? main
  const to = into[1] ?? main
  const steps = stepsBetween(chart, main, from, to)
  return [
    ...pairs(out.slice(0, -1)).map(([from, frame]) => ({ frame, from, to: frame, isMain: false })),
    { frame: main, from, to, isMain: true },
    ...pairs(into.slice(1)).map(([frame, to]) => ({ frame, from: frame, to, isMain: false })),
  ].map((leg) => ({ ...leg, arrow, steps }))
}

export const legId = ({ arrow, frame }: Leg) => `${arrow.id} in ${frame}`

/** What leads back is laid out the other way round: so no way forward ever has to turn. */
export const isReversed = ({ isMain, steps }: Leg) => isMain && steps < 0

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.slice(1).map((item, index) => [items[index] ?? item, item])

/** Zero between a state and one inside it. */
function stepsBetween(chart: Chart, frame: string, from: string, to: string): number {
  if (from === frame || to === frame) return 0
  const order = chart.states.get(frame)?.children.map(({ id }) => id) ?? []
  return order.indexOf(to) - order.indexOf(from)
}

/** The ids of the states around a state, outermost first, and its own. */
function pathTo(chart: Chart, id: string): string[] {
  const { parent } = chart.states.get(id) ?? {}
  return parent === undefined ? [id] : [...pathTo(chart, parent), id]
}
