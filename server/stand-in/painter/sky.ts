import { type Colour, lighter, mix } from './colour.ts'
import { part } from './parts.ts'
import type { Scene } from './scene.ts'
import { box, circle, curve, downward, outward, oval, path, type Point, type Svg } from './svg.ts'

/** The whole sky with what is in it, down to the horizon at `y`. */
export function sky(scene: Scene, horizon: number): Svg {
  const { palette, width, idea } = scene
  const [top, mid, low] = palette.sky
  const parts = [
    part(
      'sky',
      `<defs>${downward('sky', [0, top], [0.6, mid], [1, low])}</defs>` +
        box([0, 0], [width, horizon + 60], 'url(#sky)'),
    ),
  ]
  if (scene.isDark && !idea.airs.has('stars')) parts.push(stars(scene, horizon))
  parts.push(inTheAir(scene, horizon))
  if (!cloudsAreAsked(scene)) parts.push(clouds(scene, horizon))
  return parts.join('')
}

/** Whatever the prompt asks for in the sky, on nothing. */
export function inTheAir(scene: Scene, horizon: number): Svg {
  const { airs } = scene.idea
  return [
    airs.has('stars') ? stars(scene, horizon) : '',
    airs.has('aurora') ? aurora(scene, horizon) : '',
    scene.hasLight ? disc(scene, horizon) : '',
    airs.has('rainbow') ? rainbow(scene, horizon) : '',
    cloudsAreAsked(scene) ? clouds(scene, horizon) : '',
  ].join('')
}

const cloudsAreAsked = ({ idea }: Scene) => idea.airs.has('clouds') || idea.mood === 'storm'

function stars({ random, width, palette }: Scene, horizon: number): Svg {
  const dots = Array.from({ length: Math.round(width / 11) }, () => {
    const y = random.next() ** 1.5 * horizon
    const r = random.chance(0.1) ? random.between(2, 3) : random.between(0.7, 1.6)
    return circle(random.between(0, width), y, r, palette.paper, {
      opacity: random.between(0.35, 0.95) * (1 - (y / horizon) * 0.7),
    })
  })
  return dots.join('')
}

/** Sun or moon with its glow; its place decides where light falls from. */
function disc(scene: Scene, horizon: number): Svg {
  const { palette, idea, disc: at, isDark } = scene
  const [x, y, r] = [at.x, Math.min(at.y, horizon * 0.94), at.r]
  const isMoon = idea.airs.has('moon') || (isDark && !idea.airs.has('sun'))
  const colour = isMoon ? mix(palette.paper, palette.light, 0.25) : palette.light
  const halo = r * (isMoon ? 4 : 5)
  const glow = `<defs>${outward('halo', [0, colour, 0.75], [0.25, colour, 0.32], [0.6, colour, 0.1], [1, colour, 0])}</defs>`
  if (!scene.hasDisc) return glow + oval([x, horizon], [halo * 1.5, halo * 0.9], 'url(#halo)')
  const face = isMoon ? moonFace(x, y, r, colour) : circle(x, y, r, colour)
  return glow + circle(x, y, halo, 'url(#halo)') + part(isMoon ? 'moon' : 'sun', face)
}

const moonFace = (x: number, y: number, r: number, colour: Colour): Svg => {
  const sea = lighter(colour, -0.06)
  return [
    circle(x, y, r, colour),
    circle(x - r * 0.3, y - r * 0.25, r * 0.24, sea),
    circle(x + r * 0.28, y + r * 0.18, r * 0.32, sea),
    circle(x - r * 0.2, y + r * 0.45, r * 0.15, sea),
    circle(x + r * 0.34, y - r * 0.44, r * 0.13, sea),
  ].join('')
}

function clouds(scene: Scene, horizon: number): Svg {
  const { random, idea, palette, width } = scene
  const isAsked = cloudsAreAsked(scene)
  const count = isAsked ? random.int(6, 8) : scene.isMinimal ? 1 : random.int(2, 5)
  const base = idea.mood === 'storm' ? palette.sky[0] : palette.paper
  return Array.from({ length: count }, () => {
    const depth = random.next()
    const y = horizon * (0.1 + depth * 0.72)
    const size = (1.15 - depth * 0.7) * random.between(90, 190) * (isAsked ? 1.25 : 1)
    const tone = mix(
      mix(base, palette.sky[1], scene.isDark ? 0.78 : 0.42),
      palette.sky[2],
      depth * 0.5,
    )
    return cloud(scene, random.between(-40, width + 40), y, size, tone)
  }).join('')
}

/** Bands with round ends, stacked: the poster's cloud. */
function cloud({ random }: Scene, x: number, y: number, size: number, tone: Colour): Svg {
  const rows = random.int(2, 4)
  const thick = size * 0.2
  const bands = Array.from({ length: rows }, (_, row) => {
    const length = size * random.between(0.9, 1.7) * (1 - Math.abs(row - rows * 0.6) * 0.18)
    const left = x + size * random.between(-0.35, 0.35) - length / 2
    return box([left, y + (row - rows) * thick * 0.94], [length, thick], tone, { rx: thick / 2 })
  })
  return part('cloud', bands.join(''))
}

function aurora({ random, width, palette }: Scene, horizon: number): Svg {
  return [0, 1, 2]
    .map((index) => {
      const colour = ([palette.accent, '#5fe0b0', '#7fb8ff'] as const)[index] ?? palette.accent
      const y = horizon * (0.3 + index * 0.14)
      const points = Array.from({ length: 9 }, (_, i): Point => [
        (width / 8) * i,
        y + random.between(-50, 50),
      ])
      const id = `aurora${index}`
      return `<defs>${downward(id, [0, colour, 0], [0.8, colour, 0.4], [1, colour, 0])}</defs>${path(
        `${curve(points)} L${width} ${y - 260} L0 ${y - 260}Z`,
        `url(#${id})`,
      )}`
    })
    .join('')
}

const rainbow = ({ width, disc: at }: Scene, horizon: number): Svg => {
  const x = at.x > width / 2 ? width * 0.36 : width * 0.64
  const bands = ['#d2402f', '#ee8434', '#f4c534', '#3f9259', '#2f6fc4', '#7a4aa3'] as const
  return bands
    .map((colour, index) =>
      circle(x, horizon + 60, 430 - index * 17, 'none', {
        stroke: colour,
        'stroke-width': 17,
        opacity: 0.5,
      }),
    )
    .join('')
}
