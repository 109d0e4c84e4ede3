import { mix } from './colour.ts'
import type { Subject } from './idea.ts'
import type { Random } from './random.ts'
import { drawThing } from './parts.ts'
import { brushFor, heightIn, type Scene } from './scene.ts'
import { faded, group, outward, placed, type Svg } from './svg.ts'

type Placing = {
  scale?: number
  /** Which subject of the picture it is; the first is the hero, away from the light. */
  index?: number
  mirrored?: boolean
}

/** As many of a subject as asked for, along a surface. */
export function row(
  scene: Scene,
  subject: Subject,
  surface: (x: number) => number,
  { scale = 1, index = 0, mirrored = false }: Placing = {},
): Svg {
  const { random, width, disc } = scene
  const { count } = subject
  const isRight = disc.x < width / 2
  const start = count > 1 ? random.between(0.16, 0.24) : heroAt(index, isRight, random)
  const gap = count > 1 ? (1 - 2 * start) / (count - 1) : 0
  return Array.from({ length: count }, (_, nth) => {
    const x = width * (start + gap * nth)
    const size = scale * (count > 1 ? random.between(0.55, 0.8) : index > 0 ? 0.72 : 1)
    const nearer = (count > 1 ? random.between(-14, 34) : 0) + index * 14
    return one(scene, subject, x, surface(x) + nearer, size, mirrored)
  }).join('')
}

/** Share of the width: the hero off the middle, the next one across from it, the rest outside. */
function heroAt(index: number, isRight: boolean, random: Random): number {
  const share = ([0.64, 0.3, 0.86, 0.12] as const)[index] ?? 0.5
  const at = share + random.between(-0.06, 0.06)
  return isRight ? at : 1 - at
}

/** One thing with its foot at a place. */
export function one(
  scene: Scene,
  { thing, colour }: Subject,
  x: number,
  y: number,
  scale: number,
  mirrored = false,
): Svg {
  const isFlipped = scene.random.chance(0.5)
  const drawing = drawThing(thing, brushFor(scene, colour ?? thing.colour, colour !== undefined))
  const room = thing.place === 'sky' ? Infinity : y - scene.height * 0.07
  const tall = Math.min(heightIn(scene, thing, scale * scene.zoom), room)
  const upright = placed(drawing, x, y, tall, isFlipped)
  if (!mirrored) return upright
  const reflection = faded(
    group(drawing, {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${((isFlipped ? -tall : tall) / 100).toFixed(3)} ${(-tall / 170).toFixed(3)})`,
    }),
    0.26,
  )
  return reflection + upright
}

/** As many of a thing in the air as asked for. */
export function aloft(scene: Scene, subject: Subject, horizon: number): Svg {
  const { random, width, disc } = scene
  return Array.from({ length: subject.count }, (_, index) => {
    const scale = index ? random.between(0.3, 0.55) : 1
    const side = disc.x > width / 2 ? random.between(0.22, 0.42) : random.between(0.58, 0.78)
    const x = width * (index ? random.between(0.12, 0.88) : side)
    const y = horizon * (index ? random.between(0.3, 0.7) : random.between(0.72, 0.88))
    return one(scene, subject, x, y, scale)
  })
    .reverse()
    .join('')
}

/** Darker corners, as on any print. */
export function vignette({ width, height, palette }: Scene): Svg {
  return (
    `<defs>${outward('vignette', [0, palette.ink, 0], [0.62, palette.ink, 0], [1, mix(palette.ink, palette.sky[0], 0.35), 0.22])}</defs>` +
    group(
      `<ellipse cx="${width / 2}" cy="${height / 2}" rx="${width * 0.78}" ry="${height * 0.78}" fill="url(#vignette)"/>`,
      {},
    )
  )
}
