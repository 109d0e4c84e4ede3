import type { Mood } from './palettes.ts'

/** Surroundings that the painter can draw. */
export type Place =
  'sea' | 'mountain' | 'forest' | 'desert' | 'city' | 'road' | 'field' | 'cliff' | 'room'

/** What is up in the air. */
export type Air =
  'sun' | 'moon' | 'stars' | 'clouds' | 'rain' | 'snowfall' | 'fog' | 'rainbow' | 'aurora'

/** How the picture is meant to look. */
export type Manner = 'minimal' | 'emblem' | 'abstract'

const lookup = <Meaning extends string>(
  table: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> =>
  new Map(
    (Object.keys(table) as Meaning[]).flatMap((meaning) =>
      table[meaning].split(' ').map((word) => [word, meaning] as const),
    ),
  )

export const places = lookup<Place>({
  sea: 'sea ocean coast coastal beach shore bay harbour harbor lake river water wave island pond fjord lagoon seaside underwater reef',
  mountain: 'mountain peak alps alpine ridge volcano valley canyon highland glacier',
  forest: 'forest wood woodland jungle grove woods rainforest taiga',
  desert: 'desert dune sahara oasis',
  city: 'city skyline street town downtown skyscraper building metropolis cityscape urban tokyo paris london manhattan',
  road: 'road path highway trail lane route',
  field:
    'field hill meadow prairie farm garden grass lawn park countryside pasture orchard vineyard',
  cliff: 'cliff rock crag basalt headland',
  room: 'room kitchen interior bedroom indoors studio office windowsill bathroom',
})

export const airs = lookup<Air>({
  sun: 'sun sunny sunlight sunshine sunset sunrise sunlit',
  moon: 'moon moonlight moonlit crescent moonrise',
  stars: 'stars starry galaxy milky constellation cosmos space',
  clouds: 'cloud cloudy overcast',
  rain: 'rain rainy raining drizzle shower downpour',
  snowfall: 'snow snowy snowing snowfall snowflake blizzard',
  fog: 'fog foggy mist misty haze hazy',
  rainbow: 'rainbow',
  aurora: 'aurora borealis',
})

/** Moods by words; where a prompt has several, the first in this table wins. */
export const moodWords: readonly (readonly [Mood, string])[] = [
  [
    'night',
    'night midnight nocturnal moonlight moonlit moon starry stars dark space galaxy aurora neon',
  ],
  ['dusk', 'dusk sunset evening twilight sundown gloaming'],
  ['dawn', 'dawn sunrise morning daybreak pastel'],
  ['storm', 'storm stormy thunder thunderstorm lightning tempest hurricane'],
  ['fog', 'fog foggy mist misty haze hazy rain rainy'],
  ['winter', 'winter snow snowy ice icy frozen arctic frost glacier christmas blizzard'],
  ['autumn', 'autumn fall october november harvest pumpkin'],
  ['desert', 'desert dune sahara cactus oasis canyon'],
  ['summer', 'summer sunny tropical beach palm vacation holiday'],
]

export const manners = lookup<Manner>({
  minimal: 'minimal minimalist simple minimalistic flat clean',
  emblem: 'logo icon emblem badge symbol sticker mark logotype',
  abstract: 'abstract geometric pattern bauhaus composition gradient texture',
})

export const counts: Readonly<Record<string, number>> = {
  two: 2,
  pair: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  several: 4,
  many: 5,
}

/** Words for one thing that mean several. */
export const crowds: ReadonlySet<string> = new Set(['village', 'bouquet', 'fleet'])

/** Pictures among letters that have a word. */
export const emoji: Readonly<Record<string, string>> = {
  '🌊': 'sea',
  '🏔': 'mountain',
  '🌲': 'pine',
  '🌳': 'tree',
  '🌴': 'palm',
  '🌵': 'cactus',
  '🌷': 'tulip',
  '🌸': 'flower',
  '🌻': 'flower',
  '🍄': 'mushroom',
  '🍎': 'apple',
  '🍊': 'orange',
  '🍋': 'lemon',
  '🍞': 'bread',
  '🎂': 'cake',
  '☕': 'coffee',
  '🌙': 'moon',
  '☀': 'sun',
  '⭐': 'star',
  '🌈': 'rainbow',
  '❄': 'snow',
  '🐱': 'cat',
  '🐈': 'cat',
  '🐶': 'dog',
  '🐕': 'dog',
  '🦊': 'fox',
  '🐰': 'rabbit',
  '🐻': 'bear',
  '🐦': 'bird',
  '🐟': 'fish',
  '🐳': 'whale',
  '🦋': 'butterfly',
  '🏠': 'house',
  '🏰': 'castle',
  '🌃': 'city',
  '⛵': 'boat',
  '🚢': 'ship',
  '🚗': 'car',
  '🚲': 'bicycle',
  '🎈': 'balloon',
  '🚀': 'rocket',
  '🤖': 'robot',
  '❤': 'heart',
  '☂': 'umbrella',
}
