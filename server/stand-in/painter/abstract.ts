import { type Colour, lighter, mix } from './colour.ts'
import type { Palette } from './palettes.ts'
import type { Random } from './random.ts'
import { cycle, type Scene, type View } from './scene.ts'
import { box, circle, curve, downward, group, path, type Point, round, type Svg } from './svg.ts'

/** Shapes for prompts that name nothing the painter knows; one of four families. */
export function abstract(scene: Scene): View {
  const [draw, ground] = cycle<[(scene: Scene) => Svg, Colour]>(
    [
      [waves, scene.palette.land[2]],
      [tiles, scene.palette.ink],
      [stones, mix(scene.palette.land[2], scene.palette.ink, 0.1)],
      [arcs, scene.palette.paper],
    ],
    scene.turn,
  )
  return { svg: draw(scene), ground }
}

const colours = ({ palette, idea }: Scene): readonly [Colour, ...Colour[]] => [
  ...([palette.accent] as const),
  ...idea.loose,
  palette.land[1],
  palette.water,
  palette.land[0],
  palette.light,
  palette.land[2],
]

const backdrop = ({ width, height, palette }: Pick<Scene, 'width' | 'height' | 'palette'>): Svg =>
  `<defs>${downward('back', [0, mix(palette.paper, palette.sky[2], 0.6)], [1, mix(palette.paper, palette.sky[1], 0.55)])}</defs>` +
  box([0, 0], [width, height], 'url(#back)')

/** Cut-paper waves, one behind the other. */
function waves(scene: Scene): Svg {
  const { width, height, random, palette } = scene
  const layers = random.int(6, 8)
  const parts = [
    backdrop(scene),
    circle(
      width * random.between(0.25, 0.75),
      height * random.between(0.2, 0.32),
      random.between(90, 150),
      mix(palette.accent, palette.light, random.between(0, 0.4)),
    ),
  ]
  const ends: readonly [Colour, Colour] = [
    mix(palette.land[0], palette.sky[1], 0.4),
    palette.land[2],
  ]
  for (let index = 0; index < layers; index++) {
    const share = index / (layers - 1)
    const y = height * (0.34 + share * 0.52)
    const points = Array.from({ length: 6 }, (_, i): Point => [
      (width / 5) * i,
      y + random.between(-1, 1) * (95 - share * 40),
    ])
    const tone =
      index % 3 === 1
        ? mix(scene.idea.loose[0] ?? palette.accent, ends[1], share * 0.5)
        : mix(ends[0], ends[1], share)
    parts.push(
      path(`${curve(points)} L${width} ${height} L0 ${height}Z`, palette.ink, {
        opacity: 0.12,
        transform: 'translate(0 -9)',
      }),
    )
    parts.push(path(`${curve(points)} L${width} ${height} L0 ${height}Z`, tone))
  }
  return parts.join('')
}

/** A grid of quarter circles, half circles and discs. */
function tiles(scene: Scene): Svg {
  const { width, height, random, palette } = scene
  const size = 1000 / random.int(3, 5)
  const tones = colours(scene)
  const parts = [backdrop(scene)]
  for (let y = 0; y < height; y += size)
    for (let x = 0; x < width; x += size) parts.push(tile(random, palette, tones, x, y, size))
  return parts.join('')
}

function tile(
  random: Random,
  palette: Palette,
  tones: readonly [Colour, ...Colour[]],
  x: number,
  y: number,
  size: number,
): Svg {
  const [ground, figure] = [random.pick(tones), random.pick(tones)]
  const tone = figure === ground ? palette.paper : figure
  const half = size / 2
  const turn = `rotate(${random.int(0, 3) * 90} ${round(x + half)} ${round(y + half)})`
  const shapes: readonly [Svg, ...Svg[]] = [
    path(
      `M${round(x)} ${round(y)} h${round(size)} A${round(size)} ${round(size)} 0 0 1 ${round(x)} ${round(y + size)}Z`,
      tone,
      { transform: turn },
    ),
    path(
      `M${round(x)} ${round(y + half)} A${round(half)} ${round(half)} 0 0 1 ${round(x + size)} ${round(y + half)}Z`,
      tone,
      { transform: turn },
    ),
    circle(x + half, y + half, half * 0.62, tone) + circle(x + half, y + half, half * 0.3, ground),
    circle(x + half, y + half, half, tone),
    path(
      `M${round(x)} ${round(y)} L${round(x + size)} ${round(y + size)} L${round(x)} ${round(y + size)}Z`,
      tone,
      { transform: turn },
    ),
    box([x, y], [size, half], tone, { transform: turn }),
  ]
  return (
    box([x, y], [size + 1, size + 1], random.chance(0.25) ? palette.paper : ground) +
    random.pick(shapes)
  )
}

/** Balanced stones: smooth blobs in a pile, with a disc behind. */
function stones(scene: Scene): Svg {
  const { width, height, random, palette } = scene
  const tones = random.shuffle(colours(scene))
  const parts = [
    backdrop(scene),
    circle(
      width * random.between(0.3, 0.7),
      height * random.between(0.32, 0.45),
      random.between(200, 280),
      mix(palette.light, palette.accent, random.between(0.1, 0.6)),
    ),
  ]
  parts.push(box([0, height * 0.84], [width, height], mix(palette.land[2], palette.ink, 0.1)))
  let y = height * 0.85
  let x = width * random.between(0.4, 0.6)
  for (let index = 0; index < 5; index++) {
    const [half, tall] = [
      250 - index * 38 + random.between(-20, 30),
      130 - index * 14 + random.between(-14, 22),
    ]
    const tone = tones[index % tones.length] ?? palette.accent
    parts.push(pebble(x, y, half, tall, tone))
    y -= tall - 4
    x += random.between(-46, 46)
  }
  return parts.join('')
}

const pebble = (x: number, y: number, half: number, tall: number, tone: Colour): Svg => {
  const shape = (w: number, lift: number) =>
    `M${round(x - w)} ${round(y - tall * 0.45)} C${round(x - w)} ${round(y - tall * 0.9 - lift)} ${round(x - w * 0.5)} ${round(y - tall)} ${round(x)} ${round(y - tall)} C${round(x + w * 0.55)} ${round(y - tall)} ${round(x + w)} ${round(y - tall * 0.86)} ${round(x + w)} ${round(y - tall * 0.42)} C${round(x + w)} ${round(y - tall * 0.06)} ${round(x + w * 0.5)} ${round(y)} ${round(x)} ${round(y)} C${round(x - w * 0.6)} ${round(y)} ${round(x - w)} ${round(y - tall * 0.08)} ${round(x - w)} ${round(y - tall * 0.45)}Z`
  return (
    path(shape(half, 0), tone) +
    path(
      `M${round(x - half)} ${round(y - tall * 0.45)} C${round(x - half * 0.4)} ${round(y - tall * 0.2)} ${round(x + half * 0.5)} ${round(y - tall * 0.25)} ${round(x + half)} ${round(y - tall * 0.42)} C${round(x + half)} ${round(y - tall * 0.06)} ${round(x + half * 0.5)} ${round(y)} ${round(x)} ${round(y)} C${round(x - half * 0.6)} ${round(y)} ${round(x - half)} ${round(y - tall * 0.08)} ${round(x - half)} ${round(y - tall * 0.45)}Z`,
      lighter(tone, -0.07),
    )
  )
}

/** Concentric arcs that rise from the edges and overlap. */
function arcs(scene: Scene): Svg {
  const { width, height, random } = scene
  const tones = colours(scene)
  const fans = Array.from({ length: random.int(4, 6) }, (_, index) => {
    const x = random.between(0, width)
    const y = height * (0.42 + index * 0.13)
    const first = random.int(0, tones.length - 1)
    const rings = Array.from({ length: 5 }, (_ring, ring) =>
      circle(x, y, 330 - ring * 62, tones[(first + ring) % tones.length] ?? tones[0]),
    )
    return group(rings.join(''), {})
  })
  return backdrop(scene) + fans.join('')
}
