import type { Chart } from '../chart.ts'
import type { Box, ChartLayout, Point } from '../chartLayout.ts'
import { placeState } from './placeState.ts'
import { legId, legsOf } from './route.ts'

/** Lays a chart out: half a second of work that the page never does. */
export async function layOutChart(chart: Chart): Promise<ChartLayout> {
  const legs = chart.arrows.map((arrow) => ({ arrow, legs: legsOf(chart, arrow) }))
  const placed = await placeState(
    chart,
    chart.root,
    legs.flatMap(({ legs }) => legs),
  )
  return {
    width: Math.ceil(placed.width),
    height: Math.ceil(placed.height),
    states: mapEntries(placed.boxes, (box, id) => ({
      box: roundBox(box),
      gutter: placed.gutters[id] ?? 0,
    })),
    arrows: Object.fromEntries(
      legs.map(({ arrow: { id }, legs }) => {
        const points = legs.flatMap((leg) => placed.lines[legId(leg)] ?? [])
        return [
          id,
          {
            points: withoutJogs(corners(points)),
            label: roundBox(placed.labels[id] ?? [0, 0, 0, 0]),
          },
        ]
      }),
    ),
    initials: mapEntries(placed.initials, corners),
  }
}

/** Leaves out the same point again, and those on the straight way between their neighbours. */
function corners(points: readonly Point[]): Point[] {
  const result: Point[] = []
  for (const [x, y] of points) {
    const point: Point = [round(x), round(y)]
    const [before, last] = [result.at(-2), result.at(-1)]
    if (last?.[0] === point[0] && last[1] === point[1]) continue
    const isStraight = [0, 1].some(
      (axis) => before?.[axis] === last?.[axis] && last?.[axis] === point[axis],
    )
    if (before && isStraight) result.pop()
    result.push(point)
  }
  return result
}

/** An end may slide along its state's border a little rather than make a small turn. */
function withoutJogs(points: readonly Point[]): readonly Point[] {
  return slideStart(slideStart(points).toReversed()).toReversed()
}

function slideStart(points: readonly Point[]): readonly Point[] {
  const [start, turn, back, ...rest] = points
  if (!start || !turn || !back || !rest.length) return points
  const jog = Math.hypot(back[0] - turn[0], back[1] - turn[1])
  if (jog > 36) return points
  const isVertical = start[0] === turn[0]
  return [isVertical ? [back[0], start[1]] : [start[0], back[1]], ...rest]
}

const roundBox = ([x, y, width, height]: Box): Box => [
  round(x),
  round(y),
  round(width),
  round(height),
]

const round = (pixels: number) => Math.round(pixels * 2) / 2

const mapEntries = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, id: string) => To,
) => Object.fromEntries(Object.entries(record).map(([id, value]) => [id, map(value, id)]))
