import { mix } from '../colour.ts'
import { box, circle, line, oval, path, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

const sofa = ({ main, dark, deep, light, accent, ink }: Brush): Svg =>
  [
    oval([0, 0], [160, 8], ink, { opacity: 0.22 }),
    ...[-126, 118].map((x) => box([x, -12], [8, 12], mix('#6b442c', ink, 0.2))),
    box([-126, -98], [252, 74], dark, { rx: 22 }),
    box([-118, -94], [115, 54], main, { rx: 14 }),
    box([3, -94], [115, 54], main, { rx: 14 }),
    box([-118, -54], [118, 28], light, { rx: 10 }),
    box([1, -54], [118, 28], light, { rx: 10 }),
    box([-130, -30], [260, 20], dark, { rx: 7 }),
    box([-148, -66], [36, 57], main, { rx: 15 }),
    box([112, -66], [36, 57], main, { rx: 15 }),
    path('M130 -66 Q148 -64 148 -48 L148 -24 Q148 -10 132 -9 L130 -9Z', deep, { opacity: 0.6 }),
    box([-100, -84], [40, 38], accent, { rx: 7, transform: 'rotate(-9 -80 -65)' }),
  ].join('')

const chair = ({ main, dark, light, ink }: Brush): Svg => {
  const wood = mix('#7a5236', ink, 0.15)
  return [
    oval([0, 0], [46, 5], ink, { opacity: 0.2 }),
    line('M-28 -40 L-34 -1 M28 -40 L34 -1', wood, 4.5),
    path('M-28 -100 Q0 -108 28 -100 L32 -46 L-32 -46Z', main),
    path('M4 -104 Q20 -104 28 -100 L32 -46 L10 -46Z', dark),
    box([-38, -50], [76, 14], light, { rx: 6 }),
    box([-38, -42], [76, 6], dark, { rx: 3 }),
  ].join('')
}

const table = ({ main, dark, light, ink }: Brush): Svg =>
  [
    oval([0, 0], [112, 6], ink, { opacity: 0.2 }),
    line('M-84 -90 L-92 -2 M84 -90 L92 -2', dark, 7),
    box([-110, -100], [220, 12], main, { rx: 4 }),
    box([-110, -100], [220, 4], light, { rx: 2 }),
  ].join('')

const lamp = ({ main, dark, light, ink }: Brush): Svg =>
  [
    circle(0, -80, 62, 'url(#glow)'),
    oval([0, -1], [18, 3], ink),
    line('M0 -2 L0 -70', ink, 2),
    path('M-13 -98 L13 -98 L23 -68 L-23 -68Z', main),
    path('M2 -98 L13 -98 L23 -68 L6 -68Z', dark, { opacity: 0.6 }),
    oval([0, -68], [23, 2.6], light),
  ].join('')

const person = ({ main, dark, deep, ink, accent }: Brush): Svg => {
  const skin = mix('#d49a73', ink, 0.12)
  return [
    oval([10, 0], [24, 3], ink, { opacity: 0.25 }),
    path('M-9 0 L-8 -36 L-0.6 -36 L-1 0Z M1 0 L0.6 -36 L8 -36 L9 0Z', mix(ink, '#3c4a60', 0.4)),
    path('M-9 -1 L-13 0 L-1 0 L-1 -3Z M9 -1 L13 0 L1 0 L1 -3Z', ink),
    path('M-13 -70 Q0 -78 13 -70 L16 -30 Q0 -24 -16 -30Z', main),
    path('M2 -75 Q9 -74 13 -70 L16 -30 Q10 -27 4 -27Z', dark),
    line('M-12 -66 L-18 -42 M12 -66 L18 -42', deep, 5.4),
    circle(-18.5, -39, 2.8, skin),
    circle(18.5, -39, 2.8, skin),
    box([-3, -79], [6, 8], skin),
    circle(0, -86, 9, skin),
    path('M-10 -86 C-11 -102 11 -102 10 -86 C6 -94 -4 -94 -10 -86Z', mix('#3a2a24', ink, 0.3)),
    path('M-9 -76 Q0 -70 9 -76 L8 -71 Q0 -66 -8 -71Z', accent),
  ].join('')
}

const robot = ({ main, dark, deep, light, accent, ink }: Brush): Svg =>
  [
    oval([0, 0], [34, 5], ink, { opacity: 0.22 }),
    line('M0 -84 L0 -98', dark, 2.4),
    circle(0, -98, 4, accent),
    box([-16, -14], [12, 14], deep, { rx: 3 }),
    box([4, -14], [12, 14], deep, { rx: 3 }),
    line('M-24 -46 L-34 -24 M24 -46 L34 -24', deep, 6),
    box([-25, -52], [50, 40], main, { rx: 8 }),
    path('M6 -52 L17 -52 Q25 -52 25 -44 L25 -20 Q25 -12 17 -12 L6 -12Z', dark),
    box([-14, -42], [28, 16], ink, { rx: 3, opacity: 0.75 }),
    line('M-9 -34 L-4 -34 L-1 -39 L3 -30 L5 -34 L10 -34', accent, 1.8),
    box([-22, -86], [44, 32], light, { rx: 9 }),
    box([-17, -79], [34, 17], ink, { rx: 7 }),
    circle(-7.5, -70.5, 3.6, accent),
    circle(7.5, -70.5, 3.6, accent),
  ].join('')

const heart = ({ main, dark, light }: Brush): Svg =>
  [
    path(
      'M0 0 C-60 -38 -58 -92 -24 -94 C-10 -94 -2 -86 0 -76 C2 -86 10 -94 24 -94 C58 -92 60 -38 0 0Z',
      main,
    ),
    path('M0 0 C60 -38 58 -92 24 -94 C46 -74 38 -34 0 0Z', dark),
    path('M-38 -72 C-36 -82 -30 -86 -23 -86 C-30 -78 -34 -70 -34 -60Z', light),
  ].join('')

const star = ({ main, dark }: Brush): Svg => {
  const point = (index: number) => {
    const [radius, angle] = [index % 2 ? 22 : 52, (Math.PI / 5) * index - Math.PI / 2]
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle) - 50).toFixed(1)}`
  }
  const facets = Array.from({ length: 5 }, (_, i) =>
    path(`M0 -50 L${point(i * 2)} L${point(i * 2 + 1)}Z`, dark),
  )
  return (
    path(`M${Array.from({ length: 10 }, (_, i) => point(i)).join('L')}Z`, main) + facets.join('')
  )
}

const umbrella = ({ main, dark, light, ink }: Brush): Svg =>
  [
    line('M0 -92 L0 -12 Q0 0 9 0 Q16 0 16 -9', ink, 3.4),
    path(
      'M-58 -46 C-56 -84 -24 -96 0 -96 C24 -96 56 -84 58 -46 Q46 -56 38 -46 Q28 -58 19 -46 Q10 -58 0 -46 Q-10 -58 -19 -46 Q-28 -58 -38 -46 Q-46 -56 -58 -46Z',
      main,
    ),
    path('M0 -96 C24 -96 56 -84 58 -46 Q46 -56 38 -46 C36 -70 20 -90 0 -96Z', dark),
    path('M0 -96 C-14 -88 -20 -66 -19 -46 Q-28 -58 -38 -46 C-36 -72 -20 -90 0 -96Z', light),
  ].join('')

export const indoorThings: readonly Thing[] = [
  {
    words: ['sofa', 'couch', 'settee', 'loveseat'],
    place: 'floor',
    height: 0.36,
    width: 300,
    colour: '#3f6f9a',
    seat: 50,
    draw: sofa,
  },
  {
    words: ['chair', 'armchair', 'stool'],
    place: 'floor',
    height: 0.4,
    colour: '#c0673f',
    seat: 48,
    draw: chair,
  },
  {
    words: ['table', 'desk', 'bench'],
    place: 'floor',
    height: 0.28,
    width: 222,
    colour: '#9a6a45',
    seat: 100,
    draw: table,
  },
  { words: ['lamp', 'lantern'], place: 'floor', height: 0.5, colour: '#e6b35a', draw: lamp },
  {
    words: [
      'person',
      'man',
      'woman',
      'girl',
      'boy',
      'child',
      'people',
      'hiker',
      'traveller',
      'traveler',
      'figure',
      'portrait',
      'astronaut',
    ],
    place: 'ground',
    height: 0.4,
    colour: '#c8503c',
    draw: person,
  },
  {
    words: ['robot', 'android', 'machine'],
    place: 'ground',
    height: 0.44,
    colour: '#8fa3ae',
    draw: robot,
  },
  {
    words: ['heart', 'love', 'valentine'],
    place: 'table',
    height: 0.46,
    colour: '#d63d4a',
    draw: heart,
  },
  {
    words: ['umbrella', 'parasol'],
    place: 'ground',
    height: 0.42,
    colour: '#d8483a',
    draw: umbrella,
  },
  { words: ['star', 'starfish'], place: 'sky', height: 0.3, colour: '#f3c54a', draw: star },
]
