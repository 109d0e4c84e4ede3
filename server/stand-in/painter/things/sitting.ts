import { type Colour, mix } from '../colour.ts'
import { circle, line, oval, path, type Svg } from '../svg.ts'
import type { Brush, Thing } from './thing.ts'

/** What tells one sitting animal from another. */
type Animal = {
  ears: 'pointed' | 'large' | 'floppy' | 'long' | 'round'
  tail: 'thin' | 'bushy' | 'stub'
  /** Chest, cheeks and the tail's tip in a light tone. */
  mask: boolean
  snout: number
}

const ears: Record<Animal['ears'], string> = {
  pointed: 'M-17 -78 L-18 -99 L-3 -86Z M17 -78 L18 -99 L3 -86Z',
  large: 'M-19 -76 L-22 -103 L-3 -86Z M19 -76 L22 -103 L3 -86Z',
  floppy: 'M-13 -88 Q-30 -88 -25 -62 Q-20 -58 -16 -68Z M13 -88 Q30 -88 25 -62 Q20 -58 16 -68Z',
  long: 'M-12 -82 Q-22 -124 -9 -122 Q-2 -112 -3 -84Z M12 -82 Q22 -124 9 -122 Q2 -112 3 -84Z',
  round: 'M-10 -84 A8.5 8.5 0 1 1 -19 -74Z M10 -84 A8.5 8.5 0 1 0 19 -74Z',
}
const innerEars: Partial<Record<Animal['ears'], string>> = {
  pointed: 'M-14.5 -81 L-15.5 -93 L-6.5 -86Z M14.5 -81 L15.5 -93 L6.5 -86Z',
  large: 'M-16 -80 L-18.5 -96 L-7 -86Z M16 -80 L18.5 -96 L7 -86Z',
  long: 'M-10 -88 Q-16 -116 -10 -116 Q-6 -110 -6 -88Z M10 -88 Q16 -116 10 -116 Q6 -110 6 -88Z',
}

const tailOf = ({ tail, mask }: Animal, { main, dark, paper }: Brush): Svg => {
  if (tail === 'stub') return circle(27, -9, 8, dark)
  if (tail === 'thin') return line('M20 -5 C46 -2 52 -26 41 -40', main, 7.5)
  const tip = mask ? path('M44 -47 C52 -56 60 -52 62 -46 C58 -36 50 -36 43 -37Z', paper) : ''
  return path('M14 -2 C44 4 68 -18 62 -46 C52 -58 38 -44 38 -32 C36 -22 26 -18 16 -16Z', main) + tip
}

function sitting(animal: Animal): (brush: Brush) => Svg {
  return (brush) => {
    const { main, dark, deep, light, paper, ink } = brush
    const pale: Colour = animal.mask ? paper : mix(light, paper, 0.3)
    return [
      oval([4, 0], [40, 5], ink, { opacity: 0.18 }),
      tailOf(animal, brush),
      path('M-25 0 C-33 -26 -24 -48 -13 -60 L13 -60 C24 -48 33 -26 25 0Z', main),
      path('M4 0 C12 -20 12 -44 6 -60 L13 -60 C24 -48 33 -26 25 0Z', dark, { opacity: 0.55 }),
      path('M-10 -58 C-13 -38 -8 -24 0 -20 C8 -24 13 -38 10 -58Z', pale),
      oval([-17, -4], [10, 6], main),
      oval([17, -4], [10, 6], dark),
      path('M-9 0 L-8 -24 L-1 -24 L-1 0Z M9 0 L8 -24 L1 -24 L1 0Z', animal.mask ? deep : main),
      oval([-6, -1.5], [6, 3.6], animal.mask ? deep : pale),
      oval([6, -1.5], [6, 3.6], animal.mask ? deep : pale),
      path(ears[animal.ears], animal.ears === 'floppy' ? deep : main),
      path(innerEars[animal.ears] ?? '', animal.mask ? deep : mix(pale, '#e08a80', 0.45)),
      path(
        'M-21 -74 C-21 -90 -10 -93 0 -93 C10 -93 21 -90 21 -74 C21 -62 10 -55 0 -54 C-10 -55 -21 -62 -21 -74Z',
        main,
      ),
      animal.mask
        ? path(
            'M-21 -73 C-14 -76 -7 -70 0 -58 C7 -70 14 -76 21 -73 C20 -62 10 -55 0 -54 C-10 -55 -20 -62 -21 -73Z',
            paper,
          )
        : '',
      oval([0, -62], [6 + animal.snout, 5 + animal.snout * 0.6], pale),
      oval([-8.5, -75], [2.5, 3.3], ink),
      oval([8.5, -75], [2.5, 3.3], ink),
      circle(-7.7, -76.3, 0.9, '#ffffff'),
      circle(9.3, -76.3, 0.9, '#ffffff'),
      path('M-3.2 -66.5 L3.2 -66.5 L0 -62.5Z', ink, { 'stroke-linejoin': 'round' }),
      line('M0 -63 L0 -60 M-4 -58.5 Q-1.5 -57.5 0 -60 Q1.5 -57.5 4 -58.5', ink, 0.9),
      animal.tail === 'thin'
        ? line('M-12 -64 L-25 -66 M-12 -62 L-24 -60 M12 -64 L25 -66 M12 -62 L24 -60', paper, 0.6, {
            opacity: 0.8,
          })
        : '',
    ].join('')
  }
}

const animal = (words: readonly string[], colour: Colour, looks: Animal, height = 0.42): Thing => ({
  words,
  place: 'ground',
  height,
  colour,
  draw: sitting(looks),
})

export const sittingAnimals: readonly Thing[] = [
  animal(['cat', 'kitten', 'kitty'], '#d98a45', {
    ears: 'pointed',
    tail: 'thin',
    mask: false,
    snout: 2,
  }),
  animal(['fox', 'vixen'], '#d8602b', { ears: 'large', tail: 'bushy', mask: true, snout: 1 }),
  animal(['dog', 'puppy', 'hound'], '#b98555', {
    ears: 'floppy',
    tail: 'thin',
    mask: false,
    snout: 4,
  }),
  animal(['wolf', 'husky'], '#7d8794', { ears: 'large', tail: 'bushy', mask: true, snout: 2 }),
  animal(['rabbit', 'bunny', 'hare'], '#b7a08c', {
    ears: 'long',
    tail: 'stub',
    mask: false,
    snout: 2,
  }),
  animal(['bear', 'panda', 'teddy'], '#7a5238', {
    ears: 'round',
    tail: 'stub',
    mask: false,
    snout: 5,
  }),
  animal(
    ['mouse', 'squirrel', 'raccoon'],
    '#97765c',
    { ears: 'round', tail: 'bushy', mask: false, snout: 1 },
    0.3,
  ),
]
