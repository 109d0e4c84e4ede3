import { mix } from './colour.ts'
import { drawThing } from './parts.ts'
import { brushFor, type Scene, type View } from './scene.ts'
import { box, circle, group, line, oval, path, placed, round, type Svg } from './svg.ts'
import { things } from './things/things.ts'

/** A mark: one subject in a simple shape, in few colours, with much air around it. */
export function emblem(scene: Scene, isCutOut: boolean): View {
  const { width, height, palette, random, idea } = scene
  const [x, y, r] = [width / 2, height * 0.48, 330]
  const ground = idea.colours.get('background') ?? mix(palette.paper, palette.light, 0.4)
  const field =
    idea.loose[0] ??
    random.pick([palette.land[2], palette.accent, palette.water, palette.ink] as const)
  const kind = random.int(0, 3)
  const subject = idea.subjects[0]
  const thing = subject?.thing ?? things.get('star')
  const drawing = thing
    ? drawThing(thing, {
        ...brushFor(scene, subject?.colour ?? thing.colour, true),
        ink: palette.ink,
      })
    : ''
  const tall = thing ? Math.min(330, thing.height * 1100) : 0
  const svg = [
    isCutOut ? '' : box([0, 0], [width, height], ground),
    shapeOf(kind, x, y, r, field),
    group(rim(kind, x, y, r, mix(palette.paper, palette.light, 0.3)), { opacity: 0.9 }),
    sprays(x, y, r, mix(palette.light, palette.paper, 0.3)),
    placed(drawing, x, y + tall * 0.5, tall),
  ].join('')
  return { svg, ground }
}

function shapeOf(kind: number, x: number, y: number, r: number, fill: string): Svg {
  if (kind === 0) return circle(x, y, r, fill)
  if (kind === 1) return box([x - r * 0.9, y - r * 0.9], [r * 1.8, r * 1.8], fill, { rx: 110 })
  if (kind === 2)
    return path(
      `M${x - r * 0.82} ${y + r} V${y - r * 0.2} A${r * 0.82} ${r * 0.82} 0 0 1 ${x + r * 0.82} ${y - r * 0.2} V${y + r}Z`,
      fill,
    )
  return (
    Array.from({ length: 16 }, (_, i) => {
      const angle = (Math.PI / 8) * i
      return circle(x + Math.cos(angle) * r * 0.9, y + Math.sin(angle) * r * 0.9, r * 0.19, fill)
    }).join('') + circle(x, y, r * 0.93, fill)
  )
}

function rim(kind: number, x: number, y: number, r: number, stroke: string): Svg {
  const inner = r * 0.87
  if (kind === 1)
    return box([x - r * 0.8, y - r * 0.8], [r * 1.6, r * 1.6], 'none', {
      rx: 90,
      stroke,
      'stroke-width': 5,
    })
  if (kind === 2)
    return path(
      `M${x - r * 0.72} ${y + r * 0.9} V${y - r * 0.2} A${r * 0.72} ${r * 0.72} 0 0 1 ${x + r * 0.72} ${y - r * 0.2} V${y + r * 0.9}Z`,
      'none',
      { stroke, 'stroke-width': 5 },
    )
  return circle(x, y, inner, 'none', { stroke, 'stroke-width': 5 })
}

/** Two sprays of leaves that hold the subject from below. */
function sprays(x: number, y: number, r: number, fill: string): Svg {
  const leaf = (angle: number) => {
    const radians = (angle * Math.PI) / 180
    const [lx, ly] = [Math.cos(radians) * r * 0.68, Math.sin(radians) * r * 0.68]
    return [26, -26]
      .map((turn) =>
        oval([lx, ly - 18], [11, 24], fill, {
          transform: `rotate(${round(angle + turn)} ${round(lx)} ${round(ly)})`,
        }),
      )
      .join('')
  }
  const side =
    [30, 43, 56, 69].map(leaf).join('') +
    line(
      `M${round(r * 0.62)} ${round(r * 0.28)} A${r * 0.68} ${r * 0.68} 0 0 1 ${round(r * 0.14)} ${round(r * 0.665)}`,
      fill,
      4,
    )
  return (
    group(side, { transform: `translate(${x} ${round(y)})` }) +
    group(side, { transform: `translate(${x} ${round(y)}) scale(-1 1)` })
  )
}
