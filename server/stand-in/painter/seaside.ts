import { type Colour, mix } from './colour.ts'
import type { Subject } from './idea.ts'
import { hills } from './hills.ts'
import { cliff } from './rocks.ts'
import { water } from './water.ts'
import { aloft, one, row } from './placing.ts'
import type { Scene, Stage, View } from './scene.ts'
import type { Svg } from './svg.ts'
import { things } from './things/things.ts'

const isAfloat = ({ thing }: Subject) => thing.place === 'water'
const isAshore = ({ thing }: Subject) => thing.place !== 'water' && thing.place !== 'sky'

/** Water with its subjects, and a beach, a bank or a cliff for those that stand on land. */
export function seaside(stage: Stage): View {
  const { scene, horizon } = stage
  const { idea, height, palette } = scene
  const ashore = idea.subjects.filter(isAshore)
  const depth = ashore.length > 0 ? 0.3 : 0.3 + scene.zoom * 0.1
  const afloat = idea.subjects.filter(isAfloat).map((subject, index) => {
    const { isSubmerged = false } = subject.thing
    const y = horizon + (height - horizon) * (isSubmerged ? 0.82 : depth) + index * 60
    const scale = (scene.isMinimal ? 1.25 : 1) * (isSubmerged ? 0.8 : 1)
    return row(scene, subject, () => y, { scale, index, mirrored: !isSubmerged })
  })
  const flying = idea.subjects.filter(({ thing }) => thing.place === 'sky')
  const land = shoreOf(stage, ashore)
  const svg = [
    water(scene, horizon),
    ...afloat,
    land?.svg ?? '',
    ...flying.map((subject) => aloft(scene, subject, horizon)),
  ].join('')
  return { svg, ground: land?.ground ?? mix(palette.water, palette.ink, 0.35) }
}

/** The land in front, if there is any. */
function shoreOf({ scene, horizon, has }: Stage, ashore: readonly Subject[]): View | undefined {
  const { palette, idea, height, turn } = scene
  const isRocky = has('cliff') || ashore.some(({ thing }) => thing === things.get('lighthouse'))
  if (isRocky)
    return { svg: headland(scene, horizon, ashore), ground: mix(palette.land[2], palette.ink, 0.4) }
  if (ashore.length > 0) {
    const sand: Colour = idea.isSnowy
      ? palette.land[2]
      : mix(idea.colours.get('ground') ?? '#e6cf9c', palette.ink, palette.gloom)
    const shore = hills(scene, height * 0.86, 34, sand)
    const standing = ashore.map((subject, index) =>
      row(scene, subject, (x) => shore.surface(x) + 24, { index }),
    )
    return { svg: shore.svg + standing.join(''), ground: sand }
  }
  if (scene.isMinimal || turn % 2) return undefined
  return { svg: hills(scene, height * 0.96, 30, palette.land[2]).svg, ground: palette.land[2] }
}

/** A cliff on one side, with whatever stands on land upon it. */
function headland(scene: Scene, horizon: number, ashore: readonly Subject[]): Svg {
  const { random, width, height } = scene
  const isLeft = scene.disc.x > width / 2
  const reach = width * random.between(0.4, 0.52)
  const top = horizon + random.between(-70, 40)
  const [left, right] = isLeft ? [-20, reach] : [width - reach, width + 20]
  const far = isLeft ? [reach - 60, reach + 170] : [width - reach - 170, width - reach + 60]
  const [low = 0, high = 0] = far
  const centre = isLeft ? reach * 0.48 : width - reach * 0.48
  const stand = (subject: Subject, index: number) =>
    one(
      scene,
      subject,
      centre + (index ? (isLeft ? -1 : 1) * index * reach * 0.3 : 0),
      top + 8,
      index ? 0.6 : 1,
    )
  return [
    cliff(scene, low, high, top + 200, height + 20),
    ...ashore.toReversed().map((subject, index) => stand(subject, ashore.length - 1 - index)),
    cliff(scene, left, right, top, height + 20),
  ].join('')
}
