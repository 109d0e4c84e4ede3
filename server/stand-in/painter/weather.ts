import { lightnessOf, mix } from './colour.ts'
import type { Scene } from './scene.ts'
import { circle, line, outward, oval, type Svg } from './svg.ts'

/** Weather in front of everything. */
export function weather(scene: Scene): Svg {
  const { idea, random, width, height, palette } = scene
  const parts: Svg[] = []
  if (idea.airs.has('fog')) parts.push(fog(scene))
  if (idea.airs.has('rain') || (idea.mood === 'storm' && !idea.isSnowy)) {
    const lean = random.between(0.12, 0.3)
    const streaks = Array.from({ length: Math.round(width / 4.5) }, () => {
      const [x, y, length] = [
        random.between(-100, width + 100),
        random.between(-40, height),
        random.between(26, 90),
      ]
      return `M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * lean).toFixed(1)} ${length.toFixed(1)}`
    })
    parts.push(
      line(streaks.join(''), mix(palette.paper, palette.sky[1], 0.3), 1.7, { opacity: 0.38 }),
    )
  }
  if (idea.airs.has('snowfall'))
    for (let i = 0; i < width / 8; i++) {
      const near = random.next() ** 3
      parts.push(
        circle(
          random.between(0, width),
          random.between(0, height),
          1.6 + near * 7,
          lightnessOf(palette.paper) > 0.5 ? palette.paper : '#ffffff',
          {
            opacity: 0.85 - near * 0.3,
          },
        ),
      )
    }
  return parts.join('')
}

function fog({ random, width, height, palette }: Scene): Svg {
  const tone = palette.sky[2]
  const defs = `<defs>${outward('fog', [0, tone, 0.75], [0.5, tone, 0.45], [1, tone, 0])}</defs>`
  const banks = Array.from({ length: 5 }, () =>
    oval(
      [random.between(0, width), height * random.between(0.38, 0.86)],
      [width * random.between(0.5, 0.9), random.between(80, 150)],
      'url(#fog)',
    ),
  )
  return defs + banks.join('')
}
