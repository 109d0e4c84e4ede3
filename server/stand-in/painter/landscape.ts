import { cityRow } from './city.ts'
import { mix, tonesOf } from './colour.ts'
import { asphaltOf, inland } from './inland.ts'
import { dunes, hills } from './hills.ts'
import { peaks } from './rocks.ts'
import { vignette } from './placing.ts'
import type { Scene, Stage, View } from './scene.ts'
import { seaside } from './seaside.ts'
import { sky } from './sky.ts'
import { weather } from './weather.ts'
import { box, downward, type Svg } from './svg.ts'
import type { Place } from './vocabulary.ts'

/** A view outdoors: sky, far land, water or ground, the subjects, and the weather before them. */
export function landscape(scene: Scene): View {
  const { idea, height, random, palette } = scene
  const has = (place: Place) => idea.places.has(place)
  const isFlat = has('city') && !has('mountain')
  const usual = isFlat ? 0.77 : random.between(0.53, 0.62)
  const horizon = height * (usual + scene.lift * (isFlat ? 0.4 : 1))
  const stage: Stage = { scene, horizon, has }
  const isWater = has('sea') || idea.subjects.some(({ thing }) => thing.place === 'water')
  const back = sky(scene, horizon) + farLand(stage, isWater)
  const dry = has('city') ? asphaltOf(palette) : palette.land[2]
  const front = isWater ? seaside(stage) : { svg: inland(stage), ground: dry }
  return { ...front, svg: back + front.svg + weather(scene) + vignette(scene) }
}

function farLand({ scene, horizon, has }: Stage, isWater: boolean): Svg {
  const { palette, random, idea, isMinimal } = scene
  const [far, mid] = palette.land
  const haze = mix(far, palette.sky[2], 0.4)
  const parts: Svg[] = []
  if (has('mountain')) {
    const stone = (share: number) =>
      tonesOf(
        idea.isSnowy ? mix(palette.water, palette.sky[1], share) : mix(mid, palette.sky[2], share),
      )
    parts.push(peaks(scene, horizon + 10, 300, stone(0.62), false))
    parts.push(peaks(scene, horizon + 14, random.between(330, 420), stone(0.25), true))
  }
  if (has('city')) {
    parts.push(cityGlow(scene, horizon))
    parts.push(cityRow(scene, horizon, 400, mix(far, palette.sky[2], 0.35), false))
    parts.push(cityRow(scene, horizon, 420, mix(mid, palette.sky[2], 0.12), true))
  }
  if (has('desert')) parts.push(dunes(scene, horizon, 40, haze, mix(haze, mid, 0.4)))
  if (!isMinimal && !has('city') && !has('desert')) {
    const isSunk = isWater && !has('mountain')
    parts.push(hills(scene, horizon - (isSunk ? 14 : 20), isSunk ? 18 : 34, haze).svg)
  }
  return parts.join('')
}

/** The haze that a city's lights make above it. */
const cityGlow = ({ width, palette }: Scene, horizon: number): Svg => {
  const tone = mix(palette.accent, palette.light, 0.4)
  return (
    `<defs>${downward('city-glow', [0, tone, 0], [1, tone, 0.42])}</defs>` +
    box([0, horizon - 480], [width, 480], 'url(#city-glow)')
  )
}
