import { lighter, mix } from './colour.ts'
import { part } from './parts.ts'
import type { Scene } from './scene.ts'
import { box, downward, path, round, type Svg } from './svg.ts'

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
  return part('sea', parts.join(''))
}
