import type { Flow, Frame } from './frame.ts'
import type { Placed, Port, Side } from './placed.ts'
import { isReversed, type Leg } from './route.ts'

export const initialId = 'initial'

type End = { id: string; side: Side; rank: number }

/** Where each leg, and the initial arrow, touches one of the states in a frame; by arrow. */
export function portsOf({ flow, legs, children, initial }: Frame, child: Placed) {
  const ends = legs
    .filter(({ from, to }) => from === child.id || to === child.id)
    .filter(({ arrow }) => !child.crossings[arrow.id])
    .map((leg) => toEnd(leg, child, children, flow))
  if (child.id === initial)
    ends.push({ id: initialId, side: flow === 'list' ? 'WEST' : 'NORTH', rank: next })
  const place = flow === 'list' ? row : slot
  const ports = [...Map.groupBy(ends, ({ side }) => side).values()].flatMap((onSide) =>
    onSide
      .toSorted((a, b) => a.rank - b.rank)
      .map((end, index, all) => [end.id, place(child, end, index, all)] as const),
  )
  return { ...(Object.fromEntries(ports) as Record<string, Port>), ...child.crossings }
}

/** Where the way on to the next state leaves and arrives, as a part of the state's width. */
const next = 0.25

function toEnd(leg: Leg, child: Placed, siblings: readonly Placed[], flow: Flow): End {
  const isSource = leg.from === child.id
  const isAfter = isSource !== isReversed(leg)
  const { id } = leg.arrow
  if (flow === 'list') return { id, side: isAfter ? 'EAST' : 'WEST', rank: leg.steps }

  const other = siblings.find((sibling) => sibling.id === (isSource ? leg.to : leg.from))
  const lane = other?.crossings[id]
  const rank = lane ? lane.x / child.width : rankOf(leg)
  return { id, side: isAfter ? 'SOUTH' : 'NORTH', rank }
}

/** From left to right: the way on, the ways back, then what lies further and further away. */
function rankOf({ steps }: Leg): number {
  if (steps === 1) return next
  const distance = Math.abs(steps)
  return distance === 1 ? 0.6 : distance
}

function row({ width, height }: Placed, { side }: End, index: number, all: readonly End[]): Port {
  const y = (Math.min(height, 34) * (index + 1)) / (all.length + 1)
  return { side, x: side === 'WEST' ? 0 : width, y }
}

function slot({ width, height }: Placed, { side }: End, index: number, all: readonly End[]): Port {
  const skipped = all.some(({ rank }) => rank <= next) ? 0 : 1
  const count = all.length + skipped
  const place = index + skipped
  const part = count > 3 ? (place + 1) / (count + 1) : next + 0.3 * place
  return { side, x: Math.round(width * part), y: side === 'NORTH' ? 0 : height }
}
