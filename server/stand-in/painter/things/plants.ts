import { mix } from '../colour.ts'
import { box, circle, line, oval, path, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

export const leafTree = ({ main, dark, light, deep, ink }: Brush): Svg => {
  const trunk = mix('#6b4630', ink, 0.25)
  return [
    oval([6, 0], [30, 4], ink, { opacity: 0.2 }),
    path('M-5 0 C-2 -16 -3 -30 -4 -44 L5 -44 C4 -30 4 -16 8 0Z', trunk),
    line('M0 -34 L-13 -50 M1 -30 L15 -48', trunk, 3),
    circle(-20, -54, 17, dark),
    circle(20, -52, 18, deep),
    circle(0, -66, 28, main),
    circle(-17, -60, 17, main),
    circle(16, -62, 18, dark),
    circle(-6, -80, 19, main),
    circle(-12, -76, 13, light),
    circle(-22, -60, 8, light),
    circle(4, -88, 7, light),
  ].join('')
}

export const pine = ({ main, dark, ink }: Brush): Svg => {
  const tier = (top: number, low: number, half: number) =>
    path(
      `M0 ${-top} L${half} ${-low} Q${half * 0.5} ${-low - 3} 0 ${-low + 1} Q${-half * 0.5} ${-low - 3} ${-half} ${-low}Z`,
      main,
    ) + path(`M0 ${-top} L${half} ${-low} Q${half * 0.5} ${-low - 3} 0 ${-low + 1}Z`, dark)
  return [
    box([-2.5, -10], [5, 10], mix('#5a3c2b', ink, 0.35)),
    tier(52, 8, 24),
    tier(74, 30, 19),
    tier(100, 54, 14),
  ].join('')
}

const snowyPine = (brush: Brush): Svg =>
  pine(brush) +
  path(
    'M0 -100 L-9 -66 Q-4 -72 0 -68 Q4 -73 7 -72Z M-16 -36 Q-10 -44 -4 -40 L-11 -55Z M-20 -14 Q-12 -22 -6 -17 L-14 -30Z',
    brush.paper,
    { opacity: 0.92 },
  )

const palm = ({ main, dark, ink }: Brush): Svg => {
  const frond = (angle: number, fill: string) =>
    path('M0 0 C14 -16 34 -16 48 4 C32 -4 16 -4 0 0Z', fill, {
      transform: `translate(8 -86) rotate(${angle})`,
    })
  return [
    path('M-4 0 C-2 -34 0 -60 6 -86 L11 -86 C6 -58 5 -30 6 0Z', mix('#7d5a3c', ink, 0.25)),
    frond(-160, dark),
    frond(-20, dark),
    frond(20, main),
    frond(-60, main),
    frond(-118, main),
    frond(158, dark),
    circle(6, -84, 3, ink),
    circle(12, -83, 3, ink),
  ].join('')
}

const cactus = ({ main, dark, light, accent }: Brush): Svg =>
  [
    line('M-32 -62 L-32 -42 Q-32 -32 -20 -32 L0 -32', main, 13),
    line('M30 -76 L30 -54 Q30 -44 18 -44 L0 -44', dark, 12),
    path('M-13 0 L-13 -84 Q-13 -98 0 -98 Q13 -98 13 -84 L13 0Z', main),
    path('M3 0 L3 -97 Q13 -95 13 -84 L13 0Z', dark),
    line('M-6 -84 L-6 -6 M-1 -90 L-1 -4', light, 1.2, { opacity: 0.8 }),
    circle(-3, -98, 5, accent),
    circle(30, -82, 4, accent),
  ].join('')

const bloom = (
  [x, y]: readonly [number, number],
  r: number,
  { main, dark, light, accent }: Brush,
): Svg => {
  const petals = (count: number, length: number, fill: string, turn: number) =>
    Array.from({ length: count }, (_, i) =>
      oval([0, -length * 0.62], [length * 0.3, length * 0.48], fill, {
        transform: `translate(${x} ${y}) rotate(${(360 / count) * i + turn})`,
      }),
    ).join('')
  return (
    petals(9, r, dark, 20) +
    petals(9, r * 0.92, main, 0) +
    petals(7, r * 0.55, light, 10) +
    circle(x, y, r * 0.26, accent)
  )
}

const flower = (brush: Brush): Svg => {
  const stem = mix('#3f7d52', brush.ink, 0.12)
  const leaf = mix('#5aa06a', brush.ink, 0.08)
  return [
    line(
      'M0 0 C3 -20 -3 -38 0 -66 M-3 -12 C-12 -24 -24 -34 -27 -48 M3 -8 C14 -22 22 -26 27 -40',
      stem,
      2.6,
    ),
    path('M0 -18 C10 -34 26 -34 32 -26 C22 -14 10 -12 0 -18Z', leaf),
    path('M-1 -26 C-12 -36 -24 -30 -30 -22 C-20 -14 -8 -16 -1 -26Z', stem),
    bloom([-27, -50], 13, brush),
    bloom([27, -43], 11, brush),
    bloom([0, -74], 26, brush),
  ].join('')
}

const tulip = ({ main, dark, light, ink }: Brush): Svg => {
  const stem = mix('#3f8a55', ink, 0.12)
  return [
    line('M0 0 C2 -20 -2 -40 0 -60', stem, 4),
    path(
      'M0 -4 C-20 -16 -28 -40 -26 -56 C-12 -46 -2 -24 0 -4Z M1 -4 C18 -14 26 -30 26 -46 C12 -38 4 -22 1 -4Z',
      stem,
    ),
    path('M-20 -92 C-26 -70 -18 -54 0 -52 C18 -54 26 -70 20 -92 L9 -80 L0 -98 L-9 -80Z', main),
    path('M0 -98 L9 -80 L20 -92 C26 -70 18 -54 0 -52 C12 -66 10 -84 0 -98Z', dark),
    path('M-20 -92 C-26 -70 -18 -56 -8 -54 C-14 -66 -14 -82 -20 -92Z', light),
  ].join('')
}

const mushroom = ({ main, dark, paper, ink }: Brush): Svg =>
  [
    oval([2, 0], [34, 5], ink, { opacity: 0.2 }),
    path('M-13 -1 C-8 -20 -9 -36 -11 -52 L11 -52 C9 -36 8 -20 14 -1 Q0 5 -13 -1Z', paper),
    path('M3 2 C4 -20 3 -36 4 -52 L11 -52 C9 -36 8 -20 14 -1Z', ink, { opacity: 0.14 }),
    path('M-52 -46 C-50 -84 -20 -98 0 -98 C20 -98 50 -84 52 -46 Q0 -32 -52 -46Z', main),
    path('M10 -97 C30 -92 50 -78 52 -46 Q40 -42 24 -41 C34 -60 28 -84 10 -97Z', dark),
    oval([-24, -64], [9, 7], paper),
    oval([2, -82], [8, 6], paper),
    oval([8, -56], [7, 5], paper),
    oval([34, -62], [5, 6], paper),
  ].join('')

export const plants: readonly Thing[] = [
  { words: ['blossom', 'sakura'], place: 'ground', height: 0.5, colour: '#eba3b8', draw: leafTree },
  {
    words: ['tree', 'oak', 'maple', 'elm', 'willow', 'birch'],
    place: 'ground',
    height: 0.5,
    colour: '#4f9560',
    draw: leafTree,
  },
  {
    words: ['pine', 'fir', 'spruce', 'conifer', 'evergreen'],
    place: 'ground',
    height: 0.5,
    colour: '#2f6b58',
    draw: pine,
  },
  { words: ['christmas'], place: 'ground', height: 0.5, colour: '#2f6b58', draw: snowyPine },
  {
    words: ['palm', 'palms', 'palmtree'],
    place: 'ground',
    height: 0.52,
    colour: '#3f8f62',
    draw: palm,
  },
  {
    words: ['cactus', 'cacti', 'saguaro'],
    place: 'ground',
    height: 0.38,
    colour: '#4c8a5c',
    draw: cactus,
  },
  {
    words: [
      'flower',
      'daisy',
      'sunflower',
      'rose',
      'bouquet',
      'dahlia',
      'poppy',
      'poppies',
      'daisies',
      'bloom',
    ],
    place: 'ground',
    height: 0.46,
    colour: '#dd5a72',
    draw: flower,
  },
  {
    words: ['tulip', 'lily', 'crocus'],
    place: 'ground',
    height: 0.4,
    colour: '#e2503c',
    draw: tulip,
  },
  {
    words: ['mushroom', 'toadstool', 'fungus'],
    place: 'ground',
    height: 0.32,
    colour: '#cc4030',
    draw: mushroom,
  },
]
