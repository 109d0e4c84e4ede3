import { mix } from '../colour.ts'
import { part } from '../parts.ts'
import { box, circle, line, oval, path, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

const sailboat = ({ main, dark, light, deep, paper, ink }: Brush): Svg =>
  [
    line('M2 -14 L2 -100', deep, 1.8),
    part(
      'sail',
      path('M4 -96 C30 -70 38 -44 38 -22 L4 -22Z', paper) +
        path('M4 -96 C18 -66 22 -44 22 -22 L38 -22 C38 -44 30 -70 4 -96Z', ink, { opacity: 0.1 }) +
        path('M0 -90 C-10 -60 -22 -38 -32 -22 L0 -22Z', mix(paper, main, 0.28)),
    ),
    path('M2 -100 L16 -96 L2 -92Z', main),
    path('M-46 -18 L50 -18 C44 -6 38 0 28 0 L-28 0 C-38 0 -44 -8 -46 -18Z', main),
    path('M-42 -9 L47 -9 C42 -2 36 0 28 0 L-28 0 C-36 0 -40 -4 -42 -9Z', dark),
    path('M-46 -18 L50 -18 L48 -14 L-45 -14Z', light),
  ].join('')

const car = ({ main, dark, light, deep, ink, accent }: Brush): Svg => {
  const glass = mix('#bfe0e6', ink, 0.15)
  const wheel = (x: number) =>
    circle(x, -17, 17, ink) + circle(x, -17, 9, mix('#c8ccd0', ink, 0.2)) + circle(x, -17, 3, ink)
  return [
    oval([0, -1], [104, 6], ink, { opacity: 0.25 }),
    path(
      'M-98 -20 C-102 -42 -94 -52 -72 -55 L-46 -58 C-34 -82 -24 -90 0 -90 C32 -90 44 -80 58 -58 C84 -54 98 -46 98 -24 L94 -16 L-92 -16Z',
      main,
    ),
    path('M-98 -20 C-98 -30 -98 -34 -96 -36 L97 -36 C99 -30 98 -26 98 -24 L94 -16 L-92 -16Z', dark),
    path('M-36 -59 C-28 -76 -20 -82 -2 -82 L-2 -59Z M5 -82 C28 -82 36 -76 46 -59 L5 -59Z', glass),
    path('M-22 -59 L-10 -82 L-2 -82 L-2 -77 L-12 -59Z', '#ffffff', { opacity: 0.35 }),
    line('M1.5 -58 L1.5 -22', deep, 1.2),
    line('M8 -48 L18 -48', light, 2.4),
    oval([91, -42], [5, 6], accent),
    oval([-94, -42], [4, 6], mix('#fff1bf', main, 0.1)),
    wheel(-58),
    wheel(58),
  ].join('')
}

const balloon = ({ main, dark, light, paper, ink }: Brush): Svg =>
  [
    line('M-16 -28 L-7 -12 M16 -28 L7 -12 M-5 -26 L-3 -12 M5 -26 L3 -12', ink, 0.8),
    path('M0 -100 C-48 -100 -46 -52 -17 -26 L17 -26 C46 -52 48 -100 0 -100Z', main),
    path('M0 -100 C-30 -100 -28 -50 -11 -26 L-17 -26 C-46 -52 -48 -100 0 -100Z', light),
    path('M0 -100 C-13 -100 -11 -50 -4.5 -26 L4.5 -26 C11 -50 13 -100 0 -100Z', paper),
    path('M0 -100 C30 -100 28 -50 11 -26 L17 -26 C46 -52 48 -100 0 -100Z', dark),
    box([-8, -12], [16, 12], mix('#8a5a38', ink, 0.15), { rx: 2 }),
    box([-8, -12], [16, 3], mix('#c38a58', ink, 0.1), { rx: 1 }),
  ].join('')

const rocket = ({ main, dark, paper, lamp, ink, accent }: Brush): Svg =>
  [
    path('M-9 -16 Q0 22 9 -16Z', accent),
    path('M-5 -16 Q0 8 5 -16Z', lamp),
    path('M-14 -36 L-28 -14 L-12 -20Z M14 -36 L28 -14 L12 -20Z', dark),
    path('M-14 -18 C-20 -50 -14 -78 0 -100 C14 -78 20 -50 14 -18Z', paper),
    path('M3 -18 C8 -50 6 -78 0 -100 C14 -78 20 -50 14 -18Z', ink, { opacity: 0.15 }),
    path('M-10.5 -80 Q-6 -92 0 -100 Q6 -92 10.5 -80Z', main),
    circle(0, -60, 7.5, main),
    circle(0, -60, 5, mix('#bfe0e6', ink, 0.1)),
    box([-10, -20], [20, 5], main),
  ].join('')

const bicycle = ({ main, dark, ink, paper }: Brush): Svg => {
  const wheel = (x: number) =>
    circle(x, -30, 29, 'none', { stroke: ink, 'stroke-width': 3.6 }) +
    circle(x, -30, 26, 'none', { stroke: paper, 'stroke-width': 1, opacity: 0.6 }) +
    circle(x, -30, 3, ink)
  return [
    wheel(-52),
    wheel(52),
    line('M-52 -30 L-22 -72 L34 -72 L-2 -30 L-52 -30 M-26 -80 L-2 -30 M30 -86 L52 -30', main, 5, {
      'stroke-linejoin': 'round',
    }),
    line('M-38 -82 L-16 -82', dark, 7),
    line('M30 -86 Q32 -94 20 -95', ink, 4),
    circle(-2, -30, 6, dark),
  ].join('')
}

const ship = ({ main, dark, paper, lamp, ink, accent }: Brush): Svg =>
  [
    box([6, -84], [14, 34], accent),
    box([6, -84], [14, 8], ink),
    box([34, -72], [11, 24], accent),
    box([-56, -52], [116, 24], paper),
    box([-40, -66], [86, 16], mix(paper, ink, 0.08)),
    ...Array.from({ length: 9 }, (_, i) => circle(-48 + i * 12.6, -40, 2.6, lamp)),
    path('M-96 -32 L92 -32 C86 -10 80 0 66 0 L-66 0 C-82 -4 -92 -18 -96 -32Z', main),
    path('M-88 -12 L86 -12 C80 -2 76 0 66 0 L-66 0 C-76 -2 -84 -6 -88 -12Z', dark),
  ].join('')

export const vehicles: readonly Thing[] = [
  {
    words: ['boat', 'sailboat', 'sailing', 'yacht', 'dinghy', 'canoe'],
    place: 'water',
    height: 0.34,
    colour: '#d2452f',
    draw: sailboat,
  },
  {
    words: ['ship', 'ferry', 'liner', 'steamer'],
    place: 'water',
    height: 0.24,
    width: 190,
    colour: '#35435c',
    draw: ship,
  },
  {
    words: ['car', 'taxi', 'automobile', 'van', 'beetle'],
    place: 'ground',
    height: 0.24,
    width: 200,
    colour: '#d8483a',
    draw: car,
  },
  { words: ['balloon', 'hot-air'], place: 'sky', height: 0.4, colour: '#dd4b39', draw: balloon },
  {
    words: ['rocket', 'spaceship', 'spacecraft'],
    place: 'sky',
    height: 0.46,
    colour: '#d8483a',
    draw: rocket,
  },
  {
    words: ['bicycle', 'bike', 'cycle'],
    place: 'ground',
    height: 0.3,
    width: 165,
    colour: '#2a8a8a',
    draw: bicycle,
  },
]
