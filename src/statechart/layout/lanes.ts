import type { Point } from '../chartLayout.ts'
import type { Placed, Port } from './placed.ts'
import { legId, type Leg } from './route.ts'

const lane = 14

/** What is only passing through a frame, on its way in or out. */
const passing = (legs: readonly Leg[], way: 'in' | 'out') =>
  legs.filter(({ isMain, from, frame }) => !isMain && (from === frame) === (way === 'in'))

/** The room for lanes at the left and the right edge of a frame. */
export const laneRoom = (legs: readonly Leg[]) => ({
  left: lane * passing(legs, 'in').length,
  right: lane * passing(legs, 'out').length,
})

/**
 * Leads the arrows that cross a frame at its sides along lanes inside it to its top or bottom, so
 * that states one below the other need no room beside them.
 */
export function withLanes(placed: Placed, legs: readonly Leg[]): Placed {
  const own = legs.filter(({ frame }) => frame === placed.id)
  const height = (leg: Leg) => placed.crossings[leg.arrow.id]?.y ?? 0
  const lowestFirst = (a: Leg, b: Leg) => height(b) - height(a)
  const right = laneRoom(own).right
  const lanes = [
    ...passing(own, 'in')
      .toSorted(lowestFirst)
      .map((leg, index) => ({ leg, x: lane * (index + 1) })),
    ...passing(own, 'out')
      .toSorted(lowestFirst)
      .map((leg, index) => ({ leg, x: placed.width - right + lane * index })),
  ]
  return lanes.reduce((result, { leg, x }) => withLane(result, leg, x), placed)
}

function withLane(placed: Placed, leg: Leg, x: number): Placed {
  const isInwards = leg.from === leg.frame
  const isAbove = isInwards === leg.steps >= 0
  const way = placed.lines[legId(leg)] ?? []
  const y = placed.crossings[leg.arrow.id]?.y ?? 0
  const port: Port = { side: isAbove ? 'NORTH' : 'SOUTH', x, y: isAbove ? 0 : placed.height }
  const turn: Point[] = [
    [x, port.y],
    [x, y],
  ]
  const line = isInwards ? [...turn, ...way.slice(1)] : [...way.slice(0, -1), ...turn.toReversed()]
  return {
    ...placed,
    lines: { ...placed.lines, [legId(leg)]: line },
    crossings: { ...placed.crossings, [leg.arrow.id]: port },
  }
}
