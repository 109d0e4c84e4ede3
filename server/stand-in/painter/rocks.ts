import { lighter, mix, tonesOf } from './colour.ts'
import { part } from './parts.ts'
import type { Scene } from './scene.ts'
import { box, path, polygon, type Point, type Svg } from './svg.ts'

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
  const drawn = tallest.map(({ x, top }) => {
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
  return part('mountain', drawn.join(''))
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
  return part('cliff', parts.join(''))
}
