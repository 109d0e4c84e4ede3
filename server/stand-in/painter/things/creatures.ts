import { mix } from '../colour.ts'
import { circle, line, oval, path, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

const bird = ({ main, dark, deep, paper, accent, ink }: Brush): Svg =>
  [
    line('M-6 -12 L-8 0 M6 -12 L8 0 M-13 0 L-3 0 M3 0 L13 0', ink, 2),
    path('M26 -44 L70 -36 L66 -26 L22 -22Z', deep),
    path(
      'M-42 -76 C-40 -98 -12 -100 -6 -82 C4 -64 34 -62 40 -40 C36 -14 4 -6 -12 -12 C-36 -20 -44 -48 -42 -76Z',
      main,
    ),
    path(
      'M-38 -56 C-36 -26 -18 -14 -2 -12 C10 -28 2 -46 -12 -58 C-22 -64 -34 -62 -38 -56Z',
      mix(paper, main, 0.25),
    ),
    path('M-4 -54 C16 -62 40 -46 58 -28 C34 -14 2 -22 -4 -54Z', dark),
    path('M-42 -82 L-60 -76 L-41 -72Z', accent),
    circle(-28, -82, 3.4, ink),
    circle(-29, -83, 1.1, '#ffffff'),
  ].join('')

const flock = ({ ink }: Brush): Svg =>
  (
    [
      [0, -60, 1],
      [-64, -30, 0.7],
      [58, -84, 0.6],
      [84, -40, 0.8],
      [-30, -96, 0.5],
    ] as const
  )
    .map(([x, y, scale]) =>
      line(
        `M${x - 26 * scale} ${y - 5 * scale} Q${x - 12 * scale} ${y - 18 * scale} ${x} ${y} Q${x + 12 * scale} ${y - 18 * scale} ${x + 26 * scale} ${y - 5 * scale}`,
        ink,
        4.4 * scale,
        { opacity: 0.85 },
      ),
    )
    .join('')

const fish = ({ main, dark, light, paper, ink }: Brush): Svg =>
  [
    path('M48 -50 C70 -70 84 -84 98 -84 C88 -64 88 -36 98 -16 C84 -16 70 -30 48 -50Z', dark),
    path('M-20 -76 Q10 -112 40 -70Z M-4 -26 Q8 -2 30 -30Z', dark),
    path('M-88 -48 C-66 -86 10 -98 62 -50 C10 -4 -66 -14 -88 -48Z', main),
    path('M-88 -48 C-60 -24 20 -22 62 -50 C10 -4 -66 -14 -88 -48Z', mix(paper, main, 0.3)),
    path(
      'M-24 -78 Q-8 -50 -24 -20 Q-14 -18 -8 -19 Q6 -50 -8 -80Z M8 -76 Q22 -50 8 -22 L20 -26 Q32 -50 20 -70Z',
      light,
    ),
    path('M-14 -54 Q12 -58 18 -42 Q0 -32 -14 -42Z', dark),
    circle(-60, -54, 7, paper),
    circle(-61, -54, 3.6, ink),
    line('M-84 -42 Q-76 -38 -70 -40', dark, 2),
    circle(-104, -70, 4, paper, { opacity: 0.6 }),
    circle(-98, -88, 6, paper, { opacity: 0.45 }),
  ].join('')

const butterfly = ({ main, dark, deep, light, ink }: Brush): Svg => {
  const wing = [
    path('M2 -52 C20 -104 74 -110 72 -70 C70 -50 30 -44 2 -48Z', main),
    path('M2 -48 C30 -46 62 -36 54 -14 C44 6 14 -14 2 -44Z', dark),
    path('M18 -64 C30 -88 60 -90 58 -72 C54 -60 34 -58 18 -64Z', light),
    circle(38, -26, 7, light),
  ].join('')
  return [
    wing,
    `<g transform="scale(-1 1)">${wing}</g>`,
    oval([0, -48], [3.6, 24], ink),
    line('M-1 -70 Q-8 -88 -18 -92 M1 -70 Q8 -88 18 -92', deep, 2),
  ].join('')
}

const whale = ({ main, dark, paper, ink }: Brush): Svg =>
  [
    line('M-52 -78 Q-58 -98 -72 -100 M-52 -78 Q-48 -100 -34 -104', paper, 5, { opacity: 0.9 }),
    path(
      'M92 -44 C108 -50 112 -76 134 -84 C128 -62 130 -50 138 -40 C120 -36 104 -30 84 -18Z',
      dark,
    ),
    path(
      'M-112 -30 C-110 -78 -30 -94 20 -66 C54 -48 78 -44 100 -50 C96 -18 60 0 0 0 C-70 0 -112 -4 -112 -30Z',
      main,
    ),
    path('M-112 -26 C-80 -34 -40 -26 -10 0 C-70 0 -110 -4 -112 -26Z', mix(paper, main, 0.2)),
    path('M-20 -18 Q4 -16 14 6 Q-18 8 -34 -10Z', dark),
    circle(-70, -38, 4, ink),
  ].join('')

export const creatures: readonly Thing[] = [
  {
    words: ['bird', 'robin', 'sparrow', 'parrot', 'songbird', 'canary'],
    place: 'ground',
    height: 0.36,
    colour: '#3f7fae',
    draw: bird,
  },
  {
    words: ['birds', 'gull', 'gulls', 'seagull', 'seagulls', 'flock', 'crows', 'swallows'],
    place: 'sky',
    height: 0.13,
    width: 190,
    colour: '#2a3442',
    draw: flock,
  },
  {
    words: ['fish', 'goldfish', 'koi', 'trout', 'salmon'],
    place: 'water',
    isSubmerged: true,
    height: 0.34,
    width: 200,
    colour: '#ee7f3a',
    draw: fish,
  },
  {
    words: ['butterfly', 'moth'],
    place: 'sky',
    height: 0.34,
    width: 150,
    colour: '#ee8434',
    draw: butterfly,
  },
  {
    words: ['whale', 'dolphin', 'orca'],
    place: 'water',
    height: 0.26,
    width: 255,
    colour: '#3c6487',
    draw: whale,
  },
]
