import { lighter, mix } from './colour.ts'
import type { Scene } from './scene.ts'
import {
  box,
  circle,
  curve,
  downward,
  group,
  line,
  oval,
  path,
  placed,
  type Point,
  polygon,
  round,
  type Svg,
} from './svg.ts'
import { leafTree, pine } from './things/plants.ts'
import { tonesOf } from './colour.ts'

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
  return { surface, svg: path(`${curve(points)} L${width} ${height} L0 ${height}Z`, fill) }
}

/** Dunes: long backs with a sharp crest, the lee side in shadow. */
export function dunes(scene: Scene, y: number, swing: number, fill: string, shade: string): Svg {
  const { random, width, height } = scene
  const [crest, lift] = [width * random.between(0.25, 0.75), swing * random.between(1, 1.8)]
  const foot = crest + random.pick([-1, 1] as const) * width * random.between(0.1, 0.25)
  return (
    path(
      `M0 ${round(y + swing)} C${round(crest * 0.5)} ${round(y + swing * 0.6)} ${round(crest * 0.8)} ${round(y - lift)} ${round(crest)} ${round(y - lift)} C${round(crest + (width - crest) * 0.3)} ${round(y - lift)} ${round(crest + (width - crest) * 0.6)} ${round(y + swing)} ${width} ${round(y + swing * 0.4)} L${width} ${height} L0 ${height}Z`,
      fill,
    ) +
    path(
      `M${round(crest)} ${round(y - lift)} C${round(crest + (foot - crest) * 0.2)} ${round(y + swing)} ${round(foot)} ${round(y + swing * 2)} ${round(foot - 60)} ${height} L${width} ${height} L${width} ${round(y + swing * 0.4)} C${round(crest + (width - crest) * 0.6)} ${round(y + swing)} ${round(crest + (width - crest) * 0.3)} ${round(y - lift)} ${round(crest)} ${round(y - lift)}Z`,
      shade,
    )
  )
}

/** A range of peaks, each with a side in the light, one in shadow, and snow on top. */
export function peaks(
  scene: Scene,
  foot: number,
  rise: number,
  fill: ReturnType<typeof tonesOf>,
  snow: boolean,
): Svg {
  const { random, width, palette, disc } = scene
  const step = rise * random.between(0.75, 1.0)
  const count = Math.ceil(width / step) + 1
  const list = Array.from({ length: count }, (_, i) => ({
    x: i * step + random.between(-0.25, 0.25) * step,
    top: foot - rise * random.between(0.5, 1),
  }))
  const tallest = list.toSorted((a, b) => b.top - a.top)
  const lit = fill.light
  return tallest
    .map(({ x, top }) => {
      const tall = foot - top
      const half = tall * random.between(0.75, 0.95)
      const turn = disc.x < x ? 1 : -1
      const spine: Point[] = [
        [x, top],
        [x + tall * 0.06 * turn, top + tall * 0.28],
        [x - tall * 0.05 * turn, top + tall * 0.5],
        [x + tall * 0.1 * turn, foot + 8],
      ]
      const sunny = polygon([
        [x, top],
        [x - half * turn, foot + 8],
        [x + tall * 0.1 * turn, foot + 8],
        ...spine.slice(1, 3).reverse(),
      ])
      const whole = polygon([
        [x, top],
        [x + half, foot + 8],
        [x - half, foot + 8],
      ])
      const at = (side: number, share: number): Point => [
        x + half * side * share,
        top + (tall + 8) * share,
      ]
      const cap = polygon([
        [x, top],
        at(1, 0.3),
        [x + half * 0.16, top + tall * 0.25],
        [x + half * 0.06, top + tall * 0.36],
        [x - half * 0.07, top + tall * 0.26],
        [x - half * 0.15, top + tall * 0.35],
        at(-1, 0.27),
      ])
      return (
        path(whole, fill.main) +
        path(sunny, lit) +
        (snow
          ? path(cap, palette.paper, { opacity: 0.93 }) +
            path(
              polygon([
                [x, top],
                at(turn, 0.3),
                [x + half * 0.16 * turn, top + tall * 0.25],
                [x + tall * 0.05 * turn, top + tall * 0.28],
              ]),
              fill.main,
              { opacity: 0.35 },
            )
          : '')
      )
    })
    .join('')
}

/** Water from the horizon down, with the light's path and the lines of waves. */
export function water(scene: Scene, horizon: number): Svg {
  const { palette, width, height, random, disc, isMinimal } = scene
  const far = mix(palette.water, palette.sky[2], scene.isDark ? 0.25 : 0.42)
  const near = lighter(mix(palette.water, palette.ink, 0.18), -0.03)
  const parts = [
    `<defs>${downward('water', [0, far], [0.35, palette.water], [1, near])}</defs>`,
    box([0, horizon], [width, height - horizon], 'url(#water)'),
  ]
  const lens = (x: number, y: number, half: number, thick: number, fill: string, opacity: number) =>
    path(
      `M${round(x - half)} ${round(y)} Q${round(x)} ${round(y - thick)} ${round(x + half)} ${round(y)} Q${round(x)} ${round(y + thick)} ${round(x - half)} ${round(y)}Z`,
      fill,
      { opacity: round(opacity * 100) / 100 },
    )
  const depth = height - horizon
  for (let i = 0; i < (isMinimal ? 14 : 46); i++) {
    const near01 = random.next() ** 1.4
    const tone = random.chance(0.5) ? lighter(palette.water, 0.1) : lighter(near, -0.05)
    parts.push(
      lens(
        random.between(0, width),
        horizon + 6 + near01 * depth,
        30 + near01 * random.between(60, 190),
        1.2 + near01 * 7,
        tone,
        0.5,
      ),
    )
  }
  if (scene.hasDisc)
    for (let i = 0; i < 22; i++) {
      const down = (i + random.next()) / 22
      const half = disc.r * (0.55 + down * 0.9) * random.between(0.35, 1)
      parts.push(
        lens(
          disc.x + random.between(-0.5, 0.5) * disc.r * (0.4 + down),
          horizon + 4 + down * depth * 0.86,
          half,
          1.6 + down * 5,
          palette.light,
          0.75 - down * 0.45,
        ),
      )
    }
  return parts.join('')
}

/** A row of trees along a surface. */
export function treeRow(
  scene: Scene,
  surface: (x: number) => number,
  tall: number,
  colour: `#${string}`,
  kind: 'pine' | 'leaf',
): Svg {
  const { random, width, palette } = scene
  const draw = kind === 'pine' ? pine : leafTree
  const brush = {
    ...tonesOf(colour),
    ink: mix(palette.ink, colour, 0.4),
    paper: palette.paper,
    lamp: palette.light,
    accent: palette.accent,
    random,
  }
  const parts: Svg[] = []
  const step = tall * (kind === 'pine' ? 0.27 : 0.42)
  for (let x = -step; x < width + step; x += step * random.between(0.6, 1.5)) {
    parts.push(
      placed(
        draw(brush),
        x,
        surface(x) + tall * 0.06,
        tall * random.between(0.65, 1.1),
        random.chance(0.5),
      ),
    )
  }
  return parts.join('')
}

/** A rock of basalt columns from the bottom edge up to a plateau. */
export function cliff(scene: Scene, left: number, right: number, top: number, bottom: number): Svg {
  const { random, palette } = scene
  const base = mix(palette.land[2], palette.ink, 0.25)
  const parts: Svg[] = []
  const columns = Math.max(7, Math.round((right - left) / 34))
  const step = (right - left) / columns
  for (let i = 0; i < columns; i++) {
    const x = left + i * step
    const edge = Math.min(i, columns - 1 - i) / (columns / 2)
    const isEdge =
      left > 0 && i < 3
        ? 3 - i
        : right < scene.width && columns - 1 - i < 3
          ? 3 - (columns - 1 - i)
          : 0
    const y =
      top +
      isEdge * random.between(28, 60) +
      (edge > 0.2 ? random.between(0, 9) : random.between(4, 20))
    const tone = lighter(base, random.between(-0.02, 0.1))
    parts.push(
      path(
        polygon([
          [x, y + 6],
          [x + step * 0.5, y - 3],
          [x + step, y + 5],
          [x + step + 0.6, bottom],
          [x - 0.6, bottom],
        ]),
        tone,
      ),
    )
    parts.push(
      path(
        polygon([
          [x, y + 6],
          [x + step * 0.5, y - 3],
          [x + step, y + 5],
          [x + step * 0.52, y + 13],
        ]),
        lighter(tone, 0.1),
      ),
    )
    parts.push(
      box([x + step * 0.62, y + 8], [step * 0.38, bottom - y], palette.ink, { opacity: 0.22 }),
    )
  }
  return parts.join('')
}

/** A road that narrows towards the horizon. */
export function road(scene: Scene, horizon: number): Svg {
  const { width, height, palette, random } = scene
  const [end, start] = [width * random.between(0.42, 0.58), width * random.between(0.3, 0.7)]
  const bend = width * random.between(-0.22, 0.22)
  const side = (half: number, far: number) =>
    `M${round(start + half)} ${height} C${round(start + half * 0.5 + bend)} ${round(height - (height - horizon) * 0.5)} ${round(end + far - bend * 0.6)} ${round(horizon + (height - horizon) * 0.35)} ${round(end + far)} ${round(horizon)}`
  const tone = mix(palette.land[1], palette.ink, 0.35)
  return (
    path(
      `${side(-210, -5)} L${round(end + 5)} ${round(horizon)} C${round(end + 5 - bend * 0.6)} ${round(horizon + (height - horizon) * 0.35)} ${round(start + 105 + bend)} ${round(height - (height - horizon) * 0.5)} ${round(start + 210)} ${height}Z`,
      tone,
    ) + line(side(0, 0), palette.light, 7, { 'stroke-dasharray': '46 38', opacity: 0.85 })
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

export const shadowAt = (scene: Scene, x: number, y: number, half: number): Svg =>
  oval([x, y], [half, half * 0.14], scene.palette.ink, { opacity: 0.2 })
