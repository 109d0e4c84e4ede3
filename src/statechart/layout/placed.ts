import type { Box, Point } from '../chartLayout.ts'

export type Side = 'NORTH' | 'EAST' | 'SOUTH' | 'WEST'

/** Where something lies on a state's border, from the state's top left corner. */
export type Port = { side: Side; x: number; y: number }

/** A state laid out on its own; everything from its top left corner. */
export type Placed = {
  id: string
  width: number
  height: number
  /** The states inside it. */
  boxes: Readonly<Record<string, Box>>
  /** What its text and that of the states inside leave free on their left, for lanes. */
  gutters: Readonly<Record<string, number>>
  /** The pieces of arrows inside it, by leg. */
  lines: Readonly<Record<string, readonly Point[]>>
  labels: Readonly<Record<string, Box>>
  initials: Readonly<Record<string, readonly Point[]>>
  /** Where arrows cross its frame, by arrow. */
  crossings: Readonly<Record<string, Port>>
}

export function move(placed: Placed, dx: number, dy: number): Placed {
  const point = ([x, y]: Point): Point => [x + dx, y + dy]
  const points = (way: readonly Point[]) => way.map(point)
  const box = ([x, y, width, height]: Box): Box => [x + dx, y + dy, width, height]
  return {
    ...placed,
    boxes: mapValues(placed.boxes, box),
    lines: mapValues(placed.lines, points),
    labels: mapValues(placed.labels, box),
    initials: mapValues(placed.initials, points),
  }
}

/** The states inside a frame, where they stand, in one. */
export const merge = (parts: readonly Placed[]) => ({
  boxes: Object.assign({}, ...parts.map(({ boxes }) => boxes)) as Placed['boxes'],
  gutters: Object.assign({}, ...parts.map(({ gutters }) => gutters)) as Placed['gutters'],
  lines: Object.assign({}, ...parts.map(({ lines }) => lines)) as Placed['lines'],
  labels: Object.assign({}, ...parts.map(({ labels }) => labels)) as Placed['labels'],
  initials: Object.assign({}, ...parts.map(({ initials }) => initials)) as Placed['initials'],
})

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (from: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, map(value)]))
