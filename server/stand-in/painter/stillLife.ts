import { type Colour, lighter, mix } from './colour.ts'
import type { Subject } from './idea.ts'
import { vignette } from './placing.ts'
import { brushFor, heightIn, type Scene, type View } from './scene.ts'
import { sky } from './sky.ts'
import { box, circle, downward, group, path, placed, polygon, round, type Svg } from './svg.ts'

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
  return [
    clip,
    box([x - 14, y - 14], [wide + 28, tall + 28], frame, { rx: 8 }),
    group(group(sky(view, tall), { transform: `translate(${round(x)} ${round(y)})` }), {
      'clip-path': 'url(#pane)',
    }),
    box([x + wide / 2 - 5, y], [10, tall], frame),
    box([x, y + tall * 0.42], [wide, 10], frame),
    box([x - 30, y + tall + 12], [wide + 60, 16], lighter(frame, -0.05), { rx: 4 }),
  ].join('')
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

/** Puts small things on or into big ones, and the rest side by side, the first in the middle. */
function arrangement(scene: Scene, subjects: readonly Subject[], x: number, base: number): Svg {
  const carrier = subjects.find(({ thing }) => thing.seat !== undefined)
  const others = subjects.filter((subject) => subject !== carrier)
  if (!carrier) return sideBySide(scene, others, x, base)
  const { thing, colour } = carrier
  const isVase = (thing.seat ?? 0) > 90 && thing.place === 'table'
  const scale = isVase ? 0.95 : others.length ? 1.15 : 1.5
  const tall = heightIn(scene, thing, scale)
  const drawing = placed(
    thing.draw(brushFor(scene, colour ?? thing.colour, colour !== undefined)),
    x,
    base,
    tall,
    scene.random.chance(0.5),
  )
  const seat = base - (tall / 100) * (thing.seat ?? 0)
  const [guest, ...rest] = others
  const isVessel = thing.place === 'table'
  const load = guest
    ? isVessel
      ? heap(scene, guest, x, seat, tall)
      : sideBySide(scene, [guest], x + scene.random.between(-90, 90), seat + 8, 0.72)
    : ''
  const beside = rest.length
    ? sideBySide(
        scene,
        rest,
        scene.random.chance(0.5) ? scene.width * 0.16 : scene.width * 0.84,
        base + 30,
        0.6,
      )
    : ''
  return (isVessel ? load + drawing : drawing + load) + beside
}

/** A heap that fills a vessel: two rows, the nearer ones lower. */
function heap(
  scene: Scene,
  { thing, count, colour }: Subject,
  x: number,
  seat: number,
  tall: number,
): Svg {
  const { random } = scene
  const [size, spread] = [tall * 0.52, tall * 0.34]
  if (thing.place === 'ground') return bunch(scene, { thing, count, colour }, x, seat, tall)
  const spots: [number, number][] = [
    [-0.8, -0.52],
    [0.1, -0.68],
    [0.9, -0.5],
    [-1.55, 0.1],
    [-0.5, 0.16],
    [0.55, 0.14],
    [1.55, 0.1],
  ]
  return spots
    .map(([dx, dy]) => {
      const tone = lighter(colour ?? thing.colour, random.between(-0.05, 0.04))
      const turn = random.between(-16, 16).toFixed(0)
      const drawing = group(thing.draw(brushFor(scene, tone, colour !== undefined)), {
        transform: `rotate(${turn} 0 -45)`,
      })
      return placed(
        drawing,
        x + dx * spread + random.between(-8, 8),
        seat + dy * spread + size * 0.42,
        size,
        random.chance(0.4),
      )
    })
    .join('')
}

function sideBySide(
  scene: Scene,
  subjects: readonly Subject[],
  x: number,
  base: number,
  scale = 1,
): Svg {
  const { random } = scene
  const all = subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const size = scale * (all.length === 1 ? 1.25 : all.length === 2 ? 1 : 0.78)
  const gap = 300 * size
  return all
    .map(({ thing, colour }, index) => {
      const order = Math.ceil(index / 2) * (index % 2 ? 1 : -1)
      const drawing = thing.draw(brushFor(scene, colour ?? thing.colour, colour !== undefined))
      const tall = heightIn(scene, thing, size * (thing.height < 0.3 ? 1.2 : 1))
      return placed(
        drawing,
        x + order * gap + random.between(-30, 30),
        base + Math.abs(order) * 26 + random.between(-8, 8),
        tall,
        random.chance(0.5),
      )
    })
    .reverse()
    .join('')
}

/** Stems that fan out of a vessel's mouth. */
function bunch(
  scene: Scene,
  { thing, count, colour }: Subject,
  x: number,
  seat: number,
  tall: number,
): Svg {
  const brush = brushFor(scene, colour ?? thing.colour, colour !== undefined)
  const size = Math.min(tall * 0.95, seat - scene.height * 0.08 + tall * 0.2)
  return Array.from({ length: count }, (_, index) => {
    const lean = count > 1 ? (index / (count - 1) - 0.5) * 52 : scene.random.between(-6, 6)
    const drawing = group(thing.draw(brush), { transform: `rotate(${lean.toFixed(0)})` })
    return placed(drawing, x, seat + size * 0.2, size * scene.random.between(0.86, 1))
  }).join('')
}
