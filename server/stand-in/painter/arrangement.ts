import { type Colour, lighter } from './colour.ts'
import type { Subject } from './idea.ts'
import { drawThing } from './parts.ts'
import { brushFor, heightIn, type Scene } from './scene.ts'
import { group, placed, type Svg } from './svg.ts'

/** Puts small things on or into big ones, and the rest side by side, the first in the middle. */
export function arrangement(
  scene: Scene,
  subjects: readonly Subject[],
  x: number,
  base: number,
): Svg {
  const carrier = subjects.find(({ thing }) => thing.seat !== undefined)
  const others = subjects.filter((subject) => subject !== carrier)
  if (!carrier) return sideBySide(scene, others, x, base)
  const { thing, colour } = carrier
  const isVessel = thing.place === 'table'
  const isVase = isVessel && (thing.seat ?? 0) > 90
  const tall = heightIn(scene, thing, isVase ? 0.95 : others.length ? 1.15 : 1.5)
  const isFlipped = scene.random.chance(0.5)
  const drawing = placed(drawn(scene, thing, colour), x, base, tall, isFlipped)
  const seat = base - (tall / 100) * (thing.seat ?? 0)
  if (!isVessel) return drawing + seated(scene, others, x, seat + 8)
  const [guest, ...rest] = others
  const load = guest ? heap(scene, guest, x, seat, tall) : ''
  const side = scene.width * (scene.random.chance(0.5) ? 0.17 : 0.83)
  return load + drawing + sideBySide(scene, rest, side, base + 30, { scale: 0.5 })
}

const drawn = (scene: Scene, thing: Subject['thing'], colour: Colour | undefined): Svg =>
  drawThing(thing, brushFor(scene, colour ?? thing.colour, colour !== undefined))

/** Guests on a seat or a table top: small things smaller than animals. */
function seated(scene: Scene, guests: readonly Subject[], x: number, seat: number): Svg {
  const isSmall = guests.some(({ thing }) => thing.place === 'table')
  const at = guests.length > 1 ? x : x + scene.random.between(-90, 90)
  return sideBySide(scene, guests, at, seat, { scale: isSmall ? 0.5 : 0.72, isLevel: true })
}

/** A heap that fills a vessel: two rows, the nearer ones lower. */
function heap(
  scene: Scene,
  { thing, count, colour }: Subject,
  x: number,
  seat: number,
  tall: number,
): Svg {
  const { random } = scene
  const [size, spread] = [tall * 0.52, tall * 0.34]
  if (thing.place === 'ground') return bunch(scene, { thing, count, colour }, x, seat, tall)
  const spots: [number, number][] = [
    [-0.8, -0.52],
    [0.1, -0.68],
    [0.9, -0.5],
    [-1.55, 0.1],
    [-0.5, 0.16],
    [0.55, 0.14],
    [1.55, 0.1],
  ]
  return spots
    .map(([dx, dy]) => {
      const tone = lighter(colour ?? thing.colour, random.between(-0.05, 0.04))
      const turn = random.between(-16, 16).toFixed(0)
      const drawing = group(drawThing(thing, brushFor(scene, tone, colour !== undefined)), {
        transform: `rotate(${turn} 0 -45)`,
      })
      return placed(
        drawing,
        x + dx * spread + random.between(-8, 8),
        seat + dy * spread + size * 0.42,
        size,
        random.chance(0.4),
      )
    })
    .join('')
}

function sideBySide(
  scene: Scene,
  subjects: readonly Subject[],
  x: number,
  base: number,
  { scale = 1, isLevel = false }: { scale?: number; isLevel?: boolean } = {},
): Svg {
  const { random } = scene
  const all = subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const size = scale * (all.length === 1 ? 1.25 : all.length === 2 ? 1 : 0.78)
  const gap = 300 * size
  return all
    .map(({ thing, colour }, index) => {
      const order = Math.ceil(index / 2) * (index % 2 ? 1 : -1)
      const drawing = drawThing(
        thing,
        brushFor(scene, colour ?? thing.colour, colour !== undefined),
      )
      const tall = heightIn(scene, thing, size * (thing.height < 0.3 ? 1.2 : 1))
      return placed(
        drawing,
        x + order * gap + random.between(-30, 30),
        isLevel ? base : base + Math.abs(order) * 26 + random.between(-8, 8),
        tall,
        random.chance(0.5),
      )
    })
    .reverse()
    .join('')
}

/** Stems that fan out of a vessel's mouth. */
function bunch(
  scene: Scene,
  { thing, count, colour }: Subject,
  x: number,
  seat: number,
  tall: number,
): Svg {
  const brush = brushFor(scene, colour ?? thing.colour, colour !== undefined)
  const size = Math.min(tall * 0.95, seat - scene.height * 0.08 + tall * 0.2)
  return Array.from({ length: count }, (_, index) => {
    const lean = count > 1 ? (index / (count - 1) - 0.5) * 52 : scene.random.between(-6, 6)
    const drawing = group(drawThing(thing, brush), { transform: `rotate(${lean.toFixed(0)})` })
    return placed(drawing, x, seat + size * 0.2, size * scene.random.between(0.86, 1))
  }).join('')
}
