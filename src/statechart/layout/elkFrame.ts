import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import { arrowText } from '../arrowText.ts'
import type { Flow, Frame } from './frame.ts'
import type { Placed, Port, Side } from './placed.ts'
import { initialId, portsOf } from './ports.ts'
import { isReversed, legId, type Leg } from './route.ts'

/** One frame in ELK's words. */
export function elkFrame(frame: Frame): ElkNode {
  const { id, flow, children, initial, legs, padding, minimum } = frame
  const sides = Object.entries(padding).map(([side, pixels]) => `${side}=${pixels}`)
  const dot = initial && { id: initialId, width: 9, height: 9 }
  return {
    id,
    layoutOptions: {
      ...options,
      'elk.direction': flow === 'list' ? 'RIGHT' : 'DOWN',
      'elk.padding': `[${sides.join(',')}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${minimum.width},${minimum.height})`,
      'elk.portConstraints': 'FIXED_SIDE',
    },
    ports: legs.filter(({ from, to }) => from === id || to === id).map((leg) => ownPort(leg, flow)),
    children: [
      ...(dot ? [dot] : []),
      ...children.map((child) => ({
        ...toNode(child, portsOf(frame, child), flow),
        layoutOptions: {
          'elk.portConstraints': 'FIXED_POS',
          ...(isListed(frame, child) && { 'elk.layered.layering.layerConstraint': 'LAST' }),
        },
      })),
    ],
    edges: [
      ...(initial ? [initialEdge(initial)] : []),
      ...(flow === 'down' ? spine(children) : []),
      ...legs.map(toEdge),
    ],
  }
}

const options = {
  'elk.algorithm': 'layered',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'SPACE_EFFICIENT_LAYER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.nodeNode': '12',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
}

const portId = (arrow: string, state: string) => `${arrow} at ${state}`

const toPort = (id: string, side: Side): ElkPort => ({
  id,
  width: 0,
  height: 0,
  layoutOptions: { 'elk.port.side': side },
})

function ownPort({ arrow, frame, from }: Leg, flow: Flow): ElkPort {
  const [inwards, outwards] =
    flow === 'list' ? (['WEST', 'EAST'] as const) : (['NORTH', 'SOUTH'] as const)
  return toPort(portId(arrow.id, frame), from === frame ? inwards : outwards)
}

const toNode = (
  { id, width, height }: Placed,
  ports: Record<string, Port>,
  flow: Flow,
): ElkNode => ({
  id,
  width,
  height,
  ports: [
    ...Object.entries(ports).map(([arrow, port]) => fixed(portId(arrow, id), port)),
    ...(flow === 'down'
      ? [
          fixed(`spine into ${id}`, { side: 'NORTH', x: spineX, y: 0 }),
          fixed(`spine out of ${id}`, { side: 'SOUTH', x: spineX, y: height }),
        ]
      : []),
  ],
})

/** Whether a state stands in the column of a list: it does not lead on to another one there. */
const isListed = ({ flow, legs, id }: Frame, child: Placed) =>
  flow === 'list' && !legs.some(({ from, to }) => from === child.id && to !== id)

const fixed = (id: string, { side, x, y }: Port): ElkPort => ({ ...toPort(id, side), x, y })

const spineX = 2

/** Edges that nobody sees: they keep states below each other in one column. */
const spine = (children: readonly Placed[]): ElkExtendedEdge[] =>
  children.slice(1).map(({ id }, index) => ({
    id: `spine to ${id}`,
    sources: [`spine out of ${children[index]?.id ?? ''}`],
    targets: [`spine into ${id}`],
    layoutOptions: { 'elk.layered.priority.straightness': '100' },
  }))

const initialEdge = (state: string): ElkExtendedEdge => ({
  id: initialId,
  sources: [initialId],
  targets: [portId(initialId, state)],
  layoutOptions: { 'elk.layered.priority.straightness': '10' },
})

/** Free space on both sides of a label: there stands what sends its event. */
export const labelRoom = 8

const isStraight = ({ arrow, from, to, steps }: Leg) =>
  steps === 1 && from === arrow.source && to === arrow.target

function toEdge(leg: Leg): ElkExtendedEdge {
  const id = legId(leg)
  const ends = [portId(leg.arrow.id, leg.from), portId(leg.arrow.id, leg.to)]
  if (isReversed(leg)) ends.reverse()
  const { width, height } = arrowText(leg.arrow)
  const inline = { 'elk.edgeLabels.inline': 'true' }
  return {
    id,
    sources: ends.slice(0, 1),
    targets: ends.slice(1),
    ...(leg.isMain && {
      labels: [{ id, text: id, width: width + 2 * labelRoom, height, layoutOptions: inline }],
    }),
    layoutOptions: { 'elk.layered.priority.straightness': isStraight(leg) ? '50' : '0' },
  }
}
