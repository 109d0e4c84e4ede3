import ELK from 'elkjs/lib/elk.bundled.js'
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Chart, State } from '../chart.ts'
import type { Point } from '../chartLayout.ts'
import { stateText } from '../stateText.ts'
import { elkFrame, labelRoom } from './elkFrame.ts'
import type { Flow, Frame } from './frame.ts'
import { laneRoom, withLanes } from './lanes.ts'
import { merge, move, type Placed } from './placed.ts'
import { initialId } from './ports.ts'
import { isReversed, legId, type Leg } from './route.ts'

const elk = new ELK()

/** Lays a state out with everything inside it, innermost first: each frame by itself. */
export async function placeState(
  chart: Chart,
  state: State,
  allLegs: readonly Leg[],
  hasLanes = false,
): Promise<Placed> {
  const text = isDrawn(state) ? stateText(state) : { width: 0, height: 0 }
  if (!state.children.length) return { ...nothing, id: state.id, ...sizeOf(text) }

  const legs = allLegs.filter(({ frame }) => frame === state.id)
  const flow = flowOf(state, legs)
  const children: Placed[] = []
  for (const child of state.children)
    children.push(await placeState(chart, child, allLegs, flow === 'down'))
  const { left, right } = hasLanes ? laneRoom(legs) : { left: 0, right: 0 }
  const frame: Frame = {
    id: state.id,
    flow,
    legs,
    initial: state.initial,
    children: flow === 'down' ? alignWidths(children, allLegs) : alignLeafs(children),
    padding: {
      top: text.height + (hasHeader(state) ? headerTop + 16 : 2),
      left: 16 + left,
      right: 16 + right,
      bottom: 16,
    },
    minimum: { width: text.width + left + right, height: text.height },
  }
  // ELK gives ports only to what stands inside something.
  const { children: [placed] = [] } = await elk.layout({ id: '', children: [elkFrame(frame)] })
  const inside = read(frame, placed, left)
  return hasHeader(state) ? withHeader(inside, text) : inside
}

/** What the machine does wherever it is stands above all of its states. */
const hasHeader = ({ depth, rows }: State) => !depth && rows.length > 0

const isDrawn = (state: State) => state.depth > 0 || hasHeader(state)

const headerTop = 8

/** As wide as what stands below it. */
function withHeader(placed: Placed, text: { width: number; height: number }): Placed {
  const others = Object.values(placed.boxes)
  const left = Math.min(...others.map(([x]) => x))
  const width = Math.max(text.width, ...others.filter(([x]) => x === left).map((box) => box[2]))
  return {
    ...placed,
    boxes: { ...placed.boxes, [placed.id]: [left, headerTop, width, text.height] },
  }
}

const nothing = { boxes: {}, gutters: {}, lines: {}, labels: {}, initials: {}, crossings: {} }

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height })

/**
 * The story stands in its order from top to bottom. What is inside a state is a list of what leads
 * to each: past it there is room for the arrows that only pass through.
 */
const flowOf = ({ depth, id }: State, legs: readonly Leg[]): Flow =>
  !depth && legs.some(({ from, to }) => from !== id && to !== id) ? 'down' : 'list'

/** States below each other have one width, and their lanes lie along its edge. */
function alignWidths(children: readonly Placed[], legs: readonly Leg[]): Placed[] {
  const width = Math.max(...children.map((child) => child.width))
  return children.map((child) => withLanes({ ...child, width }, legs))
}

function alignLeafs(children: readonly Placed[]): Placed[] {
  const isLeaf = ({ boxes }: Placed) => Object.keys(boxes).length === 0
  const width = Math.max(...children.filter(isLeaf).map((child) => child.width))
  return children.map((child) => (isLeaf(child) ? { ...child, width } : child))
}

function read({ id, children, legs }: Frame, placed: ElkNode | undefined, gutter: number): Placed {
  const parts = children.map((child) => {
    const { x = 0, y = 0 } = placed?.children?.find((node) => node.id === child.id) ?? {}
    const moved = move(child, x, y)
    return {
      ...moved,
      boxes: { ...moved.boxes, [child.id]: [x, y, child.width, child.height] as const },
    }
  })
  const inside = merge(parts)
  const own = Object.fromEntries(
    legs.map((leg) => {
      const points = pointsOf(placed, legId(leg))
      return [legId(leg), isReversed(leg) ? points.toReversed() : points]
    }),
  )
  return {
    ...inside,
    id,
    width: placed?.width ?? 0,
    height: placed?.height ?? 0,
    gutters: { ...inside.gutters, [id]: gutter },
    lines: { ...inside.lines, ...own },
    labels: { ...inside.labels, ...labelsOf(placed, legs) },
    initials: { ...inside.initials, [id]: pointsOf(placed, initialId) },
    crossings: crossingsOf(id, legs, own),
  }
}

const pointsOf = (placed: ElkNode | undefined, edgeId: string): Point[] =>
  (placed?.edges?.find(({ id }) => id === edgeId)?.sections ?? []).flatMap(
    ({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint].map(({ x, y }): Point => [x, y]),
  )

const labelsOf = (placed: ElkNode | undefined, legs: readonly Leg[]): Placed['labels'] =>
  Object.fromEntries(
    legs.flatMap((leg) => {
      const [label] = placed?.edges?.find(({ id }) => id === legId(leg))?.labels ?? []
      const { x = 0, y = 0, width = 0, height = 0 } = label ?? {}
      return label
        ? [[leg.arrow.id, [x + labelRoom, y, width - 2 * labelRoom, height] as const]]
        : []
    }),
  )

/** Arrows that only pass through: their ends on the frame's border. */
function crossingsOf(
  id: string,
  legs: readonly Leg[],
  lines: Placed['lines'],
): Placed['crossings'] {
  return Object.fromEntries(
    legs
      .filter(({ isMain }) => !isMain)
      .flatMap((leg) => {
        const [x, y] = (leg.from === id ? lines[legId(leg)]?.[0] : lines[legId(leg)]?.at(-1)) ?? []
        if (x === undefined || y === undefined) return []
        return [[leg.arrow.id, { side: leg.from === id ? 'WEST' : 'EAST', x, y }]]
      }),
  )
}
