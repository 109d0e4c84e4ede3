import { aloft, one } from '../placing.ts'
import { randomFrom } from '../random.ts'
import { type Scene, setScene } from '../scene.ts'
import { inTheAir } from '../sky.ts'
import { weather } from '../weather.ts'
import type { Idea } from '../idea.ts'
import type { Svg } from '../svg.ts'
import { sharedDefs } from '../compose.ts'
import type { Region } from './regions.ts'

/** Draws what an edit adds, on nothing, to be laid over a picture of this many units. */
export function additionOf(
  idea: Idea,
  region: Region,
  seed: string,
  turn: number,
  { width, height }: { width: number; height: number },
): Svg {
  const hasDisc = idea.airs.has('sun') || idea.airs.has('moon')
  const set = setScene(idea, randomFrom(seed), turn, width, height)
  const scene: Scene = { ...set, hasDisc, hasLight: hasDisc, zoom: 0.62 }
  const flying = idea.subjects.filter(({ thing }) => thing.place === 'sky')
  const standing = idea.subjects.filter(({ thing }) => thing.place !== 'sky')
  return [
    sharedDefs(scene),
    inTheAir(scene, height * 0.6),
    ...flying.map((subject) => aloft(scene, subject, height * 0.5)),
    ...standing.flatMap((subject, index) =>
      Array.from({ length: subject.count }, (_, nth) =>
        one(scene, subject, xIn(scene, region, index + nth), height * 0.86 + nth * 12, 1),
      ),
    ),
    weather(scene),
  ].join('')
}

/** Where a thing that stands goes: in its region, else to the side where the light is not. */
function xIn({ random, width, disc }: Scene, region: Region, index: number): number {
  const sides = { left: 0.22, right: 0.78, centre: 0.5 } as const
  const fallback = disc.x > width / 2 ? 0.26 : 0.74
  const side =
    region === 'left' || region === 'right' || region === 'centre' ? sides[region] : fallback
  const step = index * 0.2 * (side > 0.5 ? -1 : 1)
  return width * (side + step + random.between(-0.05, 0.05))
}
