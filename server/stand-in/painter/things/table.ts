import { mix } from '../colour.ts'
import { box, circle, line, oval, path, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

const shadow = (width: number, ink: string) => oval([8, 0], [width, 6], ink, { opacity: 0.22 })

const apple = ({ main, dark, light, ink }: Brush): Svg =>
  [
    shadow(42, ink),
    line('M0 -78 C0 -88 4 -94 10 -98', mix('#5f4028', ink, 0.2), 4),
    path('M4 -86 C16 -104 38 -100 44 -90 C32 -78 14 -78 4 -86Z', mix('#5d9a4c', ink, 0.08)),
    path(
      'M0 -76 C-14 -88 -46 -84 -46 -48 C-46 -18 -24 2 -10 0 Q0 -4 10 0 C24 2 46 -18 46 -48 C46 -84 14 -88 0 -76Z',
      main,
    ),
    path('M10 0 C24 2 46 -18 46 -48 C46 -70 34 -82 20 -83 C40 -60 32 -18 2 -2 Q6 -2 10 0Z', dark),
    path('M-34 -60 C-32 -72 -24 -76 -18 -75 C-26 -68 -30 -58 -30 -48Z', light),
    oval([0, -77], [11, 4], dark),
  ].join('')

const round =
  (leafy: boolean) =>
  ({ main, dark, light, ink }: Brush): Svg =>
    [
      shadow(44, ink),
      circle(0, -46, 46, main),
      path('M16 -3 A46 46 0 0 0 22 -86 A58 58 0 0 1 16 -3Z', dark),
      oval([-18, -64], [11, 8], light, { transform: 'rotate(-30 -18 -64)' }),
      leafy
        ? path('M0 -90 C12 -106 34 -100 38 -92 C26 -82 10 -82 0 -90Z', mix('#4f8f50', ink, 0.1))
        : '',
      circle(0, -90, 3, mix('#5f4028', ink, 0.2)),
    ].join('')

const pear = ({ main, dark, light, ink }: Brush): Svg =>
  [
    shadow(36, ink),
    line('M1 -92 C1 -98 4 -102 8 -104', mix('#5f4028', ink, 0.2), 4),
    path(
      'M0 -94 C-18 -94 -16 -70 -22 -58 C-32 -46 -40 -38 -38 -24 C-36 -6 -18 0 0 0 C18 0 36 -6 38 -24 C40 -38 32 -46 22 -58 C16 -70 18 -94 0 -94Z',
      main,
    ),
    path(
      'M6 -93 C18 -90 17 -70 22 -58 C32 -46 40 -38 38 -24 C36 -6 18 0 4 0 C30 -16 20 -50 12 -62 C8 -72 10 -86 6 -93Z',
      dark,
    ),
    oval([-18, -34], [7, 13], light),
  ].join('')

const cup = ({ main, dark, light, paper, ink }: Brush): Svg =>
  [
    oval([4, 0], [64, 7], ink, { opacity: 0.2 }),
    oval([0, -3], [58, 7], mix(paper, main, 0.2)),
    circle(42, -36, 17, 'none', { stroke: main, 'stroke-width': 8 }),
    path('M-42 -62 L42 -62 C42 -28 34 -4 16 -4 L-16 -4 C-34 -4 -42 -28 -42 -62Z', main),
    path('M14 -62 L42 -62 C42 -28 34 -4 16 -4 L6 -4 C18 -22 18 -44 14 -62Z', dark),
    oval([0, -62], [42, 7.5], light),
    oval([0, -61], [36, 5.4], mix('#5a3522', ink, 0.1)),
    line('M-12 -72 C-20 -80 -4 -88 -12 -98 M8 -72 C0 -82 18 -90 9 -102', paper, 3.4, {
      opacity: 0.55,
    }),
  ].join('')

const bowl = ({ main, dark, light, ink }: Brush): Svg =>
  [
    oval([6, 0], [80, 9], ink, { opacity: 0.22 }),
    path('M-26 -6 L26 -6 L30 0 L-30 0Z', dark),
    path('M-100 -72 L100 -72 C96 -26 58 -4 22 -4 L-22 -4 C-58 -4 -96 -26 -100 -72Z', main),
    path('M44 -72 L100 -72 C96 -26 58 -4 22 -4 L6 -4 C44 -20 52 -46 44 -72Z', dark),
    box([-103, -77], [206, 9], light, { rx: 4.5 }),
    line('M-84 -56 Q-76 -34 -54 -20', light, 4, { opacity: 0.7 }),
  ].join('')

const bottle = ({ main, dark, light, paper, ink }: Brush): Svg =>
  [
    shadow(24, ink),
    path(
      'M-6 -98 L6 -98 L6 -70 C18 -62 20 -56 20 -48 L20 0 L-20 0 L-20 -48 C-20 -56 -18 -62 -6 -70Z',
      main,
    ),
    path('M2 -98 L6 -98 L6 -70 C18 -62 20 -56 20 -48 L20 0 L6 0 C12 -30 10 -56 2 -68Z', dark),
    box([-20, -38], [40, 22], paper),
    line('M-14 -50 L-14 -44', light, 4),
    box([-8, -103], [16, 9], dark, { rx: 1.5 }),
  ].join('')

const vase = (brush: Brush): Svg => {
  const { main, dark, light, ink } = brush
  return [
    shadow(28, ink),
    path(
      'M-14 -98 L14 -98 C10 -80 30 -62 30 -38 C30 -16 20 0 10 0 L-10 0 C-20 0 -30 -16 -30 -38 C-30 -62 -10 -80 -14 -98Z',
      main,
    ),
    path('M6 -98 L14 -98 C10 -80 30 -62 30 -38 C30 -16 20 0 10 0 L2 0 C20 -20 16 -60 6 -80Z', dark),
    line('M-20 -48 Q-22 -34 -17 -20', light, 4),
    oval([0, -98], [15, 3], dark),
  ].join('')
}

const bread = ({ main, dark, deep, light, ink }: Brush): Svg =>
  [
    oval([0, 0], [100, 7], ink, { opacity: 0.18 }),
    path(
      'M-102 -22 C-108 -58 -66 -84 0 -84 C66 -84 108 -58 102 -22 C98 2 60 0 0 0 C-60 0 -98 2 -102 -22Z',
      main,
    ),
    path(
      'M-102 -24 C-90 -10 -50 -10 0 -10 C50 -10 90 -10 102 -24 C98 2 60 0 0 0 C-60 0 -98 2 -102 -24Z',
      dark,
    ),
    ...[-58, -19, 20, 59].map((x) =>
      path(
        `M${x - 16} -32 C${x - 10} -56 ${x + 4} -68 ${x + 16} -74 C${x + 18} -58 ${x + 8} -40 ${x - 4} -30Z`,
        light,
      ),
    ),
    ...[-58, -19, 20, 59].map((x) =>
      line(`M${x - 16} -32 C${x - 10} -56 ${x + 4} -68 ${x + 16} -74`, deep, 2.4, {
        opacity: 0.55,
      }),
    ),
  ].join('')

const cake = ({ main, dark, paper, light, accent, ink }: Brush): Svg =>
  [
    oval([0, 0], [74, 8], ink, { opacity: 0.2 }),
    oval([0, -3], [72, 8], paper),
    path('M-54 -6 L-54 -56 L54 -56 L54 -6 Q0 8 -54 -6Z', main),
    path('M14 0 L14 -56 L54 -56 L54 -6 Q34 0 14 0Z', dark),
    path(
      'M-58 -60 Q0 -46 58 -60 L58 -44 Q50 -30 42 -42 Q34 -22 24 -38 Q14 -28 6 -38 Q-6 -18 -16 -38 Q-28 -26 -36 -40 Q-48 -28 -58 -44Z',
      light,
    ),
    oval([0, -60], [58, 11], light),
    box([-2, -84], [4, 24], accent),
    path('M0 -98 Q7 -90 0 -84 Q-7 -90 0 -98Z', '#f7b13c'),
  ].join('')

const book = ({ main, dark, paper, ink }: Brush): Svg =>
  [
    oval([0, 0], [92, 7], ink, { opacity: 0.2 }),
    path(
      'M0 -14 C-28 -30 -64 -28 -88 -18 L-88 -84 C-64 -94 -28 -94 0 -80 C28 -94 64 -94 88 -84 L88 -18 C64 -28 28 -30 0 -14Z',
      main,
      { transform: 'translate(0 12)' },
    ),
    path('M0 -14 C-28 -30 -60 -28 -82 -20 L-82 -86 C-60 -94 -28 -94 0 -80Z', paper),
    path('M0 -14 C28 -30 60 -28 82 -20 L82 -86 C60 -94 28 -94 0 -80Z', mix(paper, ink, 0.1)),
    line(
      'M-68 -70 Q-40 -76 -14 -66 M-68 -56 Q-40 -62 -14 -52 M-68 -42 Q-40 -48 -14 -38 M68 -70 Q40 -76 14 -66 M68 -56 Q40 -62 14 -52',
      dark,
      2.4,
      { opacity: 0.5 },
    ),
  ].join('')

export const tableThings: readonly Thing[] = [
  { words: ['apple'], place: 'table', height: 0.34, colour: '#cf3b2f', draw: apple },
  {
    words: ['orange', 'oranges', 'tangerine', 'mandarin', 'peach'],
    place: 'table',
    height: 0.32,
    colour: '#ee8a30',
    draw: round(true),
  },
  {
    words: ['lemon', 'lime', 'citrus'],
    place: 'table',
    height: 0.28,
    colour: '#f2cb3d',
    draw: round(true),
  },
  {
    words: [
      'ball',
      'tomato',
      'pumpkin',
      'cherry',
      'cherries',
      'berry',
      'berries',
      'fruit',
      'plum',
      'egg',
    ],
    place: 'table',
    height: 0.3,
    colour: '#d24a3a',
    draw: round(true),
  },
  { words: ['pear', 'avocado'], place: 'table', height: 0.38, colour: '#b5b843', draw: pear },
  {
    words: ['cup', 'mug', 'coffee', 'tea', 'espresso', 'cappuccino', 'teacup', 'cafe'],
    place: 'table',
    height: 0.42,
    width: 125,
    colour: '#2f7f86',
    draw: cup,
  },
  {
    words: ['bowl', 'basket', 'dish', 'plate'],
    place: 'table',
    height: 0.25,
    width: 206,
    colour: '#3a6d8c',
    seat: 66,
    draw: bowl,
  },
  {
    words: ['bottle', 'wine', 'perfume', 'jar'],
    place: 'table',
    height: 0.52,
    colour: '#2f6b4f',
    draw: bottle,
  },
  {
    words: ['vase', 'pot', 'jug', 'pitcher'],
    place: 'table',
    height: 0.42,
    colour: '#3a6d9c',
    seat: 96,
    draw: vase,
  },
  {
    words: ['bread', 'loaf', 'bakery', 'baker', 'croissant', 'baguette', 'pastry', 'bun'],
    place: 'table',
    height: 0.22,
    width: 206,
    colour: '#cd8a46',
    draw: bread,
  },
  {
    words: ['cake', 'cupcake', 'birthday', 'muffin'],
    place: 'table',
    height: 0.4,
    width: 146,
    colour: '#e7a3a0',
    draw: cake,
  },
  {
    words: ['book', 'notebook', 'novel', 'library'],
    place: 'table',
    height: 0.28,
    width: 180,
    colour: '#a8433c',
    draw: book,
  },
]
