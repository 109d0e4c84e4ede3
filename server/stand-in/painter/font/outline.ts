type OutlinePoint = { x: number; y: number; isOn: boolean }
/** A closed line of a glyph: points on it, and control points of quadratic curves between. */
export type Contour = readonly OutlinePoint[]

export const pathOf = (contours: readonly Contour[]) => contours.map(contourPath).join('')

function contourPath(contour: Contour): string {
  const points = withMiddles(contour)
  const first = points.findIndex(({ isOn }) => isOn)
  if (first < 0) return ''
  const ordered = [...points.slice(first), ...points.slice(0, first + 1)]
  return `${ordered
    .map(({ x, y, isOn }, index) => {
      if (index === 0) return `M${x} ${-y}`
      if (!isOn) return `Q${x} ${-y}`
      return ordered[index - 1]?.isOn ? `L${x} ${-y}` : ` ${x} ${-y}`
    })
    .join('')}Z`
}

/** Between two control points in a row lies, unsaid, a point of the line. */
const withMiddles = (contour: Contour): OutlinePoint[] =>
  contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length]
    if (!next || point.isOn || next.isOn) return [point]
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true }]
  })
