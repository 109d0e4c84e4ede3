import { mix } from './colour.ts'
import { part } from './parts.ts'
import type { Scene } from './scene.ts'
import { circle, curve, group, line, path, round, type Point, type Svg } from './svg.ts'

/** A layer of ground: its surface, as a function, and its drawing. */
export type Layer = { surface: (x: number) => number; svg: Svg }

/** Soft hills: two slow waves over a base line. */
export function hills(scene: Scene, y: number, swing: number, fill: string): Layer {
  const { random, width, height } = scene
  const [p1, p2] = [random.between(0, 6.28), random.between(0, 6.28)]
  const [f1, f2] = [random.between(0.8, 1.5), random.between(1.8, 3.1)]
  const surface = (x: number) =>
    y +
    swing * (0.68 * Math.sin((x / 1000) * f1 * 3 + p1) + 0.32 * Math.sin((x / 1000) * f2 * 3 + p2))
  const count = Math.round(width / 55)
  const points = Array.from({ length: count + 1 }, (_, i): Point => {
    const x = (width / count) * i
    return [x, surface(x)]
  })
  const drawing = path(`${curve(points)} L${width} ${height} L0 ${height}Z`, fill)
  return { surface, svg: part('field', drawing) }
}

/** Dunes: long backs with a sharp crest, the lee side in shadow. */
export function dunes(scene: Scene, y: number, swing: number, fill: string, shade: string): Svg {
  const { random, width, height } = scene
  const [crest, lift] = [width * random.between(0.25, 0.75), swing * random.between(1, 1.8)]
  const foot = crest + random.pick([-1, 1] as const) * width * random.between(0.1, 0.25)
  return part(
    'desert',
    path(
      `M0 ${round(y + swing)} C${round(crest * 0.5)} ${round(y + swing * 0.6)} ${round(crest * 0.8)} ${round(y - lift)} ${round(crest)} ${round(y - lift)} C${round(crest + (width - crest) * 0.3)} ${round(y - lift)} ${round(crest + (width - crest) * 0.6)} ${round(y + swing)} ${width} ${round(y + swing * 0.4)} L${width} ${height} L0 ${height}Z`,
      fill,
    ) +
      path(
        `M${round(crest)} ${round(y - lift)} C${round(crest + (foot - crest) * 0.2)} ${round(y + swing)} ${round(foot)} ${round(y + swing * 2)} ${round(foot - 60)} ${height} L${width} ${height} L${width} ${round(y + swing * 0.4)} C${round(crest + (width - crest) * 0.6)} ${round(y + swing)} ${round(crest + (width - crest) * 0.3)} ${round(y - lift)} ${round(crest)} ${round(y - lift)}Z`,
        shade,
      ),
  )
}

/** A road that narrows towards the horizon. */
export function road(scene: Scene, horizon: number): Svg {
  const { width, height, palette, random } = scene
  const [end, start] = [width * random.between(0.42, 0.58), width * random.between(0.3, 0.7)]
  const bend = width * random.between(-0.22, 0.22)
  const side = (half: number, far: number) =>
    `M${round(start + half)} ${height} C${round(start + half * 0.5 + bend)} ${round(height - (height - horizon) * 0.5)} ${round(end + far - bend * 0.6)} ${round(horizon + (height - horizon) * 0.35)} ${round(end + far)} ${round(horizon)}`
  const tone = mix(palette.land[1], palette.ink, 0.35)
  return part(
    'road',
    path(
      `${side(-210, -5)} L${round(end + 5)} ${round(horizon)} C${round(end + 5 - bend * 0.6)} ${round(horizon + (height - horizon) * 0.35)} ${round(start + 105 + bend)} ${round(height - (height - horizon) * 0.5)} ${round(start + 210)} ${height}Z`,
      tone,
    ) + line(side(0, 0), palette.light, 7, { 'stroke-dasharray': '46 38', opacity: 0.85 }),
  )
}

/** Tufts of grass, reeds or stones on the nearest ground. */
export function tufts(
  scene: Scene,
  surface: (x: number) => number,
  colour: `#${string}`,
  count: number,
): Svg {
  const { random, width } = scene
  const blades = Array.from({ length: count }, () => {
    const x = random.between(0, width)
    const y = surface(x) + random.between(6, 60)
    return Array.from(
      { length: 5 },
      (_, i) =>
        `M${round(x + i * 4)} ${round(y)} q${round((i - 2) * 3)} ${round(-14 - random.between(0, 16))} ${round((i - 2) * 7)} ${round(-24 - random.between(0, 18))}`,
    ).join('')
  })
  return line(blades.join(''), colour, 2.6)
}

/** Blooms strewn over a meadow. */
export function blossoms(
  scene: Scene,
  surface: (x: number) => number,
  colour: string,
  count: number,
): Svg {
  const { random, width, height } = scene
  return Array.from({ length: count }, () => {
    const x = random.between(0, width)
    const top = surface(x)
    const depth = random.next()
    const r = 3 + depth * 7
    return group(
      circle(x, top + 8 + depth * (height - top), r, colour) +
        circle(x, top + 8 + depth * (height - top), r * 0.4, scene.palette.paper),
      { opacity: 0.9 },
    )
  }).join('')
}
