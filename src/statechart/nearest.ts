export type Direction = 'up' | 'down' | 'left' | 'right'

const ways = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const

/** The element that an arrow key leads to: near, and more ahead than aside. */
export function nearest(from: Element, to: Iterable<Element>, direction: Direction) {
  const [wayX, wayY] = ways[direction]
  const start = middle(from)
  let best: { element: Element; cost: number } | undefined
  for (const element of to) {
    const { x, y } = middle(element)
    const ahead = (x - start.x) * wayX + (y - start.y) * wayY
    const aside = Math.abs((x - start.x) * wayY) + Math.abs((y - start.y) * wayX)
    const cost = ahead + 2 * aside
    if (ahead > 1 && (!best || cost < best.cost)) best = { element, cost }
  }
  return best?.element
}

/** Of large boxes the head counts: there stands their name. */
function middle(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + Math.min(height / 2, 14) }
}
