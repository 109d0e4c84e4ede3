import { lighter, mix } from '../colour.ts'
import { part } from '../parts.ts'
import { box, circle, path, polygon, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

const lighthouse = ({ main, dark, paper, lamp, ink }: Brush): Svg => {
  const half = (y: number) => 12.5 - y * 0.075
  const band = (low: number, high: number, fill: string) =>
    path(
      polygon([
        [-half(low), -low],
        [-half(high), -high],
        [half(high), -high],
        [half(low), -low],
      ]),
      fill,
    )
  return [
    path('M0 -83 L260 -108 L260 -50Z', 'url(#beam)'),
    path('M0 -83 L-260 -104 L-260 -60Z', 'url(#beam-left)'),
    band(0, 74, paper),
    band(12, 27, main),
    band(42, 57, main),
    path(
      polygon([
        [2, 0],
        [1.5, -74],
        [half(74), -74],
        [half(0), 0],
      ]),
      ink,
      { opacity: 0.22 },
    ),
    part('door', box([-3, -10], [6, 10], dark, { rx: 3 })),
    part('window', box([-2.2, -38], [4.4, 7], lamp, { rx: 2.2 })),
    box([-10, -77], [20, 3.4], dark),
    part('window', box([-6, -89], [12, 12], lamp)),
    box([-6, -89], [1.2, 12], dark),
    box([4.8, -89], [1.2, 12], dark),
    box([-0.6, -89], [1.2, 12], dark),
    part('roof', path('M-8 -89 Q0 -101 8 -89Z', main)),
    path('M1 -95 Q6 -94 8 -89 L2 -89Z', ink, { opacity: 0.25 }),
    circle(0, -97, 1.4, dark),
    circle(0, -83, 26, 'url(#glow)'),
  ].join('')
}

const house = ({ main, dark, deep, paper, lamp, ink, accent }: Brush): Svg => {
  const wall = mix(paper, main, 0.12)
  const roof = main
  return [
    box([26, -92], [10, 26], dark),
    box([-48, -50], [104, 50], wall),
    path('M10 -50 L34 -50 L56 -50 L56 0 L10 0Z', ink, { opacity: 0.1 }),
    part(
      'roof',
      path('M-56 -48 L-30 -86 L44 -86 L64 -48Z', roof) + path('M-58 -46 L-24 -88 L10 -46Z', dark),
    ),
    path('M-48 -46 L-24 -76 L1 -46 L1 0 L-48 0Z', lighter(wall, 0.03)),
    part('door', box([-33, -28], [18, 28], deep, { rx: 1.5 })),
    circle(-19, -13, 1.3, lamp),
    part('window', circle(-24, -51, 6, lamp)),
    part('window', box([14, -36], [13, 17], lamp, { rx: 1 })),
    part('window', box([34, -36], [13, 17], lamp, { rx: 1 })),
    box([20, -36], [1.2, 17], deep),
    box([40, -36], [1.2, 17], deep),
    box([12, -19], [17, 2.6], accent),
    box([32, -19], [17, 2.6], accent),
    box([-48, -3], [104, 3], ink, { opacity: 0.2 }),
  ].join('')
}

const castle = ({ main, dark, deep, lamp, accent }: Brush): Svg => {
  const tower = (x: number, width: number, height: number, fill: string) =>
    [
      box([x - width / 2, -height], [width, height], fill),
      path(
        `M${x - width * 0.66} ${-height} L${x} ${-height - width * 1.3} L${x + width * 0.66} ${-height}Z`,
        accent,
      ),
      path(
        `M${x} ${-height - width * 1.3} L${x + width * 0.66} ${-height} L${x} ${-height}Z`,
        deep,
        { opacity: 0.3 },
      ),
      part('window', box([x - 1.8, -height + 10], [3.6, 8], lamp, { rx: 1.8 })),
    ].join('')
  const merlons = Array.from({ length: 7 }, (_, i) => box([-42 + i * 12.4, -46], [8, 8], main))
  return [
    tower(-16, 18, 66, dark),
    tower(22, 14, 58, dark),
    ...merlons,
    box([-44, -40], [88, 40], main),
    tower(-46, 20, 54, main),
    tower(46, 20, 48, main),
    path('M-11 0 L-11 -18 Q0 -32 11 -18 L11 0Z', deep),
  ].join('')
}

const bridge = ({ main, dark, deep }: Brush): Svg =>
  [
    path(
      'M-150 0 L-150 -58 Q0 -100 150 -58 L150 0 L120 0 Q120 -44 82 -44 Q44 -44 44 0 L-44 0 Q-44 -44 -82 -44 Q-120 -44 -120 0Z',
      main,
    ),
    path('M-150 -58 Q0 -100 150 -58 L150 -50 Q0 -92 -150 -50Z', dark),
    path('M44 0 Q44 -44 82 -44 Q60 -40 54 0Z M-120 0 Q-120 -44 -82 -44 Q-104 -40 -110 0Z', deep),
  ].join('')

const windmill = ({ main, dark, paper, lamp, ink }: Brush): Svg => {
  const sails = [25, 115, 205, 295].map(
    (angle) =>
      `<g transform="translate(0 -70) rotate(${angle})">${box([-1, -44], [2, 44], ink)}${box([1, -44], [9, 34], paper)}</g>`,
  )
  return [
    path('M-18 0 L-11 -66 L11 -66 L18 0Z', main),
    path('M2 0 L2 -66 L11 -66 L18 0Z', ink, { opacity: 0.2 }),
    path('M-13 -65 Q0 -90 13 -65Z', dark),
    box([-4, -14], [8, 14], dark, { rx: 4 }),
    part('window', box([-3, -42], [6, 9], lamp, { rx: 3 })),
    ...sails,
    circle(0, -70, 3, ink),
  ].join('')
}

export const buildings: readonly Thing[] = [
  {
    words: ['lighthouse', 'beacon'],
    place: 'ground',
    height: 0.5,
    colour: '#cf4632',
    draw: lighthouse,
  },
  {
    words: ['house', 'cottage', 'village', 'cabin', 'home', 'hut', 'barn', 'farmhouse'],
    place: 'ground',
    height: 0.3,
    width: 125,
    colour: '#b9543c',
    draw: house,
  },
  {
    words: ['castle', 'palace', 'fortress'],
    place: 'ground',
    height: 0.42,
    width: 115,
    colour: '#a89a92',
    draw: castle,
  },
  {
    words: ['bridge', 'aqueduct'],
    place: 'ground',
    height: 0.22,
    width: 300,
    colour: '#b07a5a',
    draw: bridge,
  },
  { words: ['windmill', 'mill'], place: 'ground', height: 0.42, colour: '#b5593f', draw: windmill },
]
