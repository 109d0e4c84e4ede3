import { cityRow } from './city.ts'
import { lighter, mix } from './colour.ts'
import { blossoms, dunes, hills, type Layer, road, tufts } from './hills.ts'
import { treeRow } from './treeRow.ts'
import { aloft, row } from './placing.ts'
import type { Scene, Stage } from './scene.ts'
import { box, type Svg } from './svg.ts'

/** The colour of a city's ground. */
export const asphaltOf = ({ land, ink }: Scene['palette']) => mix(land[2], ink, 0.3)

/** Hills, woods, sand or streets down to the bottom edge, with the subjects on them. */
export function inland(stage: Stage): Svg {
  const { scene, horizon, has } = stage
  const { height, idea } = scene
  const ground = has('city') ? street(stage) : has('desert') ? sand(stage) : meadows(stage)
  const foot = has('city') ? () => height * 0.93 : (x: number) => footAt(ground.surface(x), height)
  const standing = idea.subjects.filter(({ thing }) => thing.place !== 'sky')
  const flying = idea.subjects.filter(({ thing }) => thing.place === 'sky')
  return [
    ground.svg,
    ...standing.map((subject, index) => row(scene, subject, foot, { index })),
    ...flying.map((subject) => aloft(scene, subject, horizon)),
    has('forest') && scene.turn % 3 === 0 ? framingTrunks(scene) : '',
  ].join('')
}

const footAt = (surface: number, height: number) => Math.min(surface + 60, height * 0.91)

/** Three layers of hills, wooded where the prompt says so, with grass or blossoms in front. */
function meadows({ scene, horizon, has }: Stage): Layer {
  const { palette, height, idea } = scene
  const [far, mid, near] = palette.land
  const rest = height - horizon
  const back = hills(scene, horizon + rest * 0.12, 30, mix(far, mid, 0.4))
  const middle = hills(scene, horizon + rest * 0.36, 34, mid)
  const tone = idea.isSnowy ? near : lighter(near, 0.03)
  const front = hills(scene, horizon + rest * 0.66, 26, tone)
  const isWooded = has('forest')
  const isFlowery = !idea.isSnowy && (has('field') || idea.mood === 'summer')
  const svg = [
    isWooded ? wood(scene, back, 0.55) : '',
    back.svg,
    isWooded ? wood(scene, middle, 0.2) : '',
    middle.svg,
    front.svg,
    has('road') ? road(scene, horizon + rest * 0.34) : '',
    isFlowery && !has('road') ? blossoms(scene, front.surface, palette.accent, 40) : '',
    idea.isSnowy || scene.isMinimal ? '' : tufts(scene, front.surface, mix(tone, mid, 0.4), 30),
  ].join('')
  return { surface: front.surface, svg }
}

/** Dunes in three rows. */
function sand({ scene, horizon, has }: Stage): Layer {
  const { palette, height } = scene
  const [, mid, near] = palette.land
  const rest = height - horizon
  const front = hills(scene, horizon + rest * 0.7, 24, near)
  const svg = [
    dunes(scene, horizon + rest * 0.3, 60, mid, mix(mid, near, 0.45)),
    has('road') ? road(scene, horizon + rest * 0.36) : '',
    front.svg,
  ].join('')
  return { surface: front.surface, svg }
}

function wood(scene: Scene, { surface }: Layer, haze: number): Svg {
  const { palette, idea } = scene
  const isPine =
    idea.isSnowy || idea.mood === 'winter' || idea.mood === 'night' || idea.mood === 'fog'
  const green =
    idea.mood === 'autumn'
      ? palette.land[1]
      : idea.isSnowy
        ? '#3d6470'
        : mix(palette.land[1], palette.land[2], 0.5)
  const tone = mix(
    mix(idea.colours.get('forest') ?? green, palette.ink, palette.gloom),
    palette.sky[2],
    haze,
  )
  return treeRow(scene, surface, haze > 0.3 ? 210 : 300, tone, isPine ? 'pine' : 'leaf')
}

/** Dark trunks at the edges lead the eye in. */
function framingTrunks({ random, width, height, palette }: Scene): Svg {
  const trunk = (x: number, wide: number) =>
    box([x, -10], [wide, height + 20], mix(palette.ink, palette.land[1], 0.12))
  return (
    trunk(random.between(-20, 30), random.between(34, 60)) +
    trunk(width - random.between(40, 90), random.between(34, 64))
  )
}

/** The ground before a city: a wet street that mirrors its lights, or the edge of a park. */
function street({ scene, horizon }: Stage): Layer {
  const { palette, width, height, idea } = scene
  const asphalt = asphaltOf(palette)
  const isWet = scene.isDark || idea.airs.has('rain')
  const green = mix(palette.land[1], '#3f7d52', 0.5)
  const svg = [
    box([0, horizon], [width, height - horizon], asphalt),
    isWet ? reflections(scene, horizon) : cityRow(scene, horizon + 8, 60, green, false),
    box([0, horizon], [width, 8], lighter(asphalt, 0.12)),
  ].join('')
  return { surface: () => horizon, svg }
}

/** Lights drawn down the wet ground, broken where the ground is rough. */
function reflections({ random, palette, width, height }: Scene, horizon: number): Svg {
  const streaks = Array.from({ length: Math.round(width / 16) }, () => {
    const [x, wide] = [random.between(0, width), random.between(4, 13)]
    const tone = random.pick([
      palette.light,
      palette.light,
      palette.accent,
      palette.sky[2],
    ] as const)
    return Array.from({ length: random.int(2, 6) }, (_, part) => {
      const y = horizon + 10 + part * random.between(18, 30)
      const opacity = Math.max(0.05, 0.42 - ((y - horizon) / (height - horizon)) * 0.36)
      const spread = random.between(-3, 3) - part
      return box([x + spread / 2, y], [wide - spread, random.between(6, 20)], tone, {
        opacity,
        rx: 3,
      })
    }).join('')
  })
  return streaks.join('')
}
