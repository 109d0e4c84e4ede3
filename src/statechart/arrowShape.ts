import type { Point } from './chartLayout.ts'

const radius = 8
const head = { length: 7, halfWidth: 4 }

/** The line of an arrow with round corners, up to where its head begins. */
export function linePath(points: readonly Point[]): string {
  const way = shortened(points)
  return way
    .map((point, index) => {
      const before = way[index - 1]
      const after = way[index + 1]
      if (!before) return `M${point.join(' ')}`
      if (!after) return `L${point.join(' ')}`
      return `L${toward(point, before).join(' ')}Q${point.join(' ')} ${toward(point, after).join(' ')}`
    })
    .join('')
}

/** The triangle at the end of an arrow. */
export function headPath(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return ''
  const [x, y] = tip
  const [dx, dy] = unit(before, tip)
  const [backX, backY] = [x - dx * head.length, y - dy * head.length]
  const [sideX, sideY] = [dy * head.halfWidth, dx * head.halfWidth]
  return `M${x} ${y}L${backX + sideX} ${backY - sideY}L${backX - sideX} ${backY + sideY}Z`
}

function shortened(points: readonly Point[]): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return points
  const [dx, dy] = unit(before, tip)
  return [
    ...points.slice(0, -1),
    [tip[0] - dx * (head.length - 1), tip[1] - dy * (head.length - 1)],
  ]
}

/** From a corner toward its neighbour: as far as the corner is round. */
function toward(corner: Point, neighbour: Point): Point {
  const distance = Math.hypot(neighbour[0] - corner[0], neighbour[1] - corner[1])
  const [dx, dy] = unit(corner, neighbour)
  const part = Math.min(radius, distance / 2)
  return [corner[0] + dx * part, corner[1] + dy * part]
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}
