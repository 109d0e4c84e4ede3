import { type Colour, lighter, mix } from './colour.ts'
import { part } from './parts.ts'
import type { Scene } from './scene.ts'
import { box, line, path, polygon, round, type Svg } from './svg.ts'

/** A row of buildings on a base line; windows are lit by night and dim by day. */
export function cityRow(
  scene: Scene,
  foot: number,
  tall: number,
  colour: Colour,
  windows: boolean,
): Svg {
  const { random, width } = scene
  const parts: Svg[] = []
  for (let x = -30; x < width;) {
    const wide = random.between(0.16, 0.34) * tall
    const high = tall * random.between(0.42, 1) * (random.chance(0.16) ? 1.3 : 1)
    parts.push(
      building(scene, x, foot, wide, high, lighter(colour, random.between(-0.025, 0.025)), windows),
    )
    x += wide + (random.chance(0.25) ? random.between(2, 14) : 0)
  }
  return part('city', parts.join(''))
}

function building(
  scene: Scene,
  x: number,
  foot: number,
  wide: number,
  high: number,
  tone: Colour,
  windows: boolean,
): Svg {
  const { palette } = scene
  const top = foot - high
  return [
    roof(scene, x, top, wide, tone),
    box([x, top], [wide + 0.6, high + 40], tone),
    box([x + wide * 0.66, top], [wide * 0.34, high + 40], palette.ink, { opacity: 0.14 }),
    windows ? windowGrid(scene, x, top, wide, high) : '',
  ].join('')
}

function roof({ random }: Scene, x: number, top: number, wide: number, tone: Colour): Svg {
  const kind = random.int(0, 5)
  if (kind === 0)
    return path(
      polygon([
        [x, top + 1],
        [x + wide / 2, top - wide * 0.45],
        [x + wide, top + 1],
      ]),
      tone,
    )
  if (kind === 1)
    return (
      box([x + wide * 0.2, top - wide * 0.2], [wide * 0.6, wide * 0.22], tone) +
      line(`M${round(x + wide / 2)} ${round(top)} v${round(-wide * 0.75)}`, tone, 3)
    )
  if (kind === 2)
    return path(
      polygon([
        [x, top + 1],
        [x, top - wide * 0.3],
        [x + wide, top + 1],
      ]),
      tone,
    )
  if (kind === 3)
    return path(
      `M${round(x)} ${round(top + 1)} Q${round(x + wide / 2)} ${round(top - wide * 0.6)} ${round(x + wide)} ${round(top + 1)}Z`,
      tone,
    )
  return ''
}

function windowGrid(
  { random, palette, isDark, idea }: Scene,
  x: number,
  top: number,
  wide: number,
  high: number,
): Svg {
  const columns = Math.max(2, Math.floor(wide / 24))
  const [step, size] = [wide / (columns + 0.6), 9]
  const lively = isDark || idea.mood === 'dusk' || idea.isLit ? 0.42 : 0.16
  const lit: string[] = []
  const dim: string[] = []
  const isBands = random.chance(0.25)
  for (let y = top + 18; y < top + high - 14; y += 25)
    for (let column = 0; column < columns; column++) {
      const at = `M${round(x + step * (column + 0.5))} ${round(y)}h${isBands ? round(step * 0.8) : size}v${isBands ? 6 : 13}h${isBands ? round(-step * 0.8) : -size}z`
      if (random.chance(lively)) lit.push(at)
      else dim.push(at)
    }
  return (
    path(dim.join('') || 'M0 0', mix(palette.ink, palette.sky[0], 0.4), { opacity: 0.4 }) +
    part('window', path(lit.join('') || 'M0 0', palette.light, { opacity: 0.95 }))
  )
}
