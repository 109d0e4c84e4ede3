import { mix, tonesOf } from './colour.ts'
import { part } from './parts.ts'
import type { Scene } from './scene.ts'
import { placed, type Svg } from './svg.ts'
import { leafTree, pine } from './things/plants.ts'

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
  return part('forest', parts.join(''))
}
