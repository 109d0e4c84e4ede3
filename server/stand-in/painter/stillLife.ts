import { type Colour, lighter, mix } from './colour.ts'
import { arrangement } from './arrangement.ts'
import { vignette } from './placing.ts'
import { part } from './parts.ts'
import type { Scene, View } from './scene.ts'
import { sky } from './sky.ts'
import { box, circle, downward, group, path, polygon, round, type Svg } from './svg.ts'

/** Things indoors: a wall, a floor or a table top, and the subjects in a group. */
export function stillLife(scene: Scene): View {
  const { width, height, random, idea } = scene
  const isRoom =
    idea.subjects.some(({ thing }) => thing.place === 'floor') || idea.places.has('room')
  const edge = height * (isRoom ? random.between(0.7, 0.76) : random.between(0.62, 0.7))
  const base = edge + (height - edge) * (isRoom ? 0.32 : 0.3)
  const parts = [
    wall(scene, edge),
    random.chance(0.5) || isRoom ? windowPane(scene, edge) : backDisc(scene, edge),
    ground(scene, edge),
    lightPatch(scene, edge),
  ]
  parts.push(arrangement(scene, idea.subjects, width / 2, base), vignette(scene))
  return { svg: parts.join(''), ground: lighter(topOf(scene), -0.06) }
}

const wallColour = ({ palette, idea }: Scene): Colour =>
  idea.colours.get('background') ??
  idea.colours.get('room') ??
  mix(palette.sky[1], palette.land[0], 0.35)

function wall(scene: Scene, edge: number): Svg {
  const tone = wallColour(scene)
  const defs = `<defs>${downward('wall', [0, lighter(tone, -0.04)], [1, lighter(tone, 0.05)])}</defs>`
  return defs + box([0, 0], [scene.width, edge + 2], 'url(#wall)')
}

/** Of the table top or the floor. */
const topOf = ({ palette, zoom }: Scene): Colour =>
  mix(mix(palette.land[1], '#b98a5e', zoom - 0.4), palette.ink, palette.gloom * 0.6)

function ground(scene: Scene, edge: number): Svg {
  const { width, height } = scene
  const tone = topOf(scene)
  return (
    `<defs>${downward('top', [0, lighter(tone, 0.07)], [1, lighter(tone, -0.07)])}</defs>` +
    box([0, edge], [width, height - edge], 'url(#top)') +
    box([0, edge], [width, 7], lighter(tone, 0.16), { opacity: 0.8 })
  )
}

/** The view out of a window: a small sky of its own. */
function windowPane(scene: Scene, edge: number): Svg {
  const { width, random, palette } = scene
  const [wide, tall] = [random.between(250, 330), random.between(300, 380)]
  const x =
    scene.disc.x > width / 2
      ? width * random.between(0.6, 0.68)
      : width * random.between(0.06, 0.14)
  const y = edge * random.between(0.1, 0.16)
  const clip = `<defs><clipPath id="pane"><rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(tall)}" rx="6"/></clipPath></defs>`
  const frame = mix(palette.paper, palette.ink, palette.gloom * 0.6)
  const view = { ...scene, width: wide, disc: { x: wide * 0.6, y: tall * 0.45, r: 34 } }
  const pane = [
    clip,
    box([x - 14, y - 14], [wide + 28, tall + 28], frame, { rx: 8 }),
    group(group(sky(view, tall), { transform: `translate(${round(x)} ${round(y)})` }), {
      'clip-path': 'url(#pane)',
    }),
    box([x + wide / 2 - 5, y], [10, tall], frame),
    box([x, y + tall * 0.42], [wide, 10], frame),
    box([x - 30, y + tall + 12], [wide + 60, 16], lighter(frame, -0.05), { rx: 4 }),
  ]
  return part('window', pane.join(''))
}

/** A big quiet disc or arch behind the subject. */
function backDisc(scene: Scene, edge: number): Svg {
  const { width, random, palette } = scene
  const tone = mix(wallColour(scene), random.chance(0.5) ? palette.accent : palette.light, 0.5)
  const [x, r] = [width * random.between(0.38, 0.62), random.between(260, 330)]
  if (random.chance(0.5)) return circle(x, edge - r * random.between(0.45, 0.8), r, tone)
  return path(
    `M${round(x - r * 0.8)} ${round(edge)} V${round(edge - r)} A${round(r * 0.8)} ${round(r * 0.8)} 0 0 1 ${round(x + r * 0.8)} ${round(edge - r)} V${round(edge)}Z`,
    tone,
  )
}

function lightPatch({ width, height, disc, palette, isDark }: Scene, edge: number): Svg {
  const from = disc.x > width / 2 ? width * 0.56 : width * 0.1
  const lean = disc.x > width / 2 ? -130 : 130
  const shape = (offset: number): Svg =>
    path(
      polygon([
        [from + offset, edge + 8],
        [from + offset + 120, edge + 8],
        [from + offset * 1.25 + 150 + lean, height],
        [from + offset * 1.25 + lean, height],
      ]),
      palette.light,
    )
  return group(shape(0) + shape(165), { opacity: isDark ? 0.08 : 0.15 })
}
