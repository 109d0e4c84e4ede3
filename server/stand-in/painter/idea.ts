import type { Colour } from './colour.ts'
import { namedColours } from './namedColours.ts'
import type { Mood } from './palettes.ts'
import type { Thing } from './things/thing.ts'
import { plants } from './things/plants.ts'
import { things } from './things/things.ts'
import {
  type Air,
  airs,
  counts,
  crowds,
  emoji,
  type Manner,
  manners,
  moodWords,
  type Place,
  places,
} from './vocabulary.ts'

/** One kind of thing in the picture, as often as the prompt says. */
export type Subject = { thing: Thing; count: number; colour: Colour | undefined }

/** What the painter understood of a prompt. */
export type Idea = {
  mood: Mood
  places: ReadonlySet<Place>
  airs: ReadonlySet<Air>
  manners: ReadonlySet<Manner>
  subjects: readonly Subject[]
  /** Colours said of a place or the sky. */
  colours: ReadonlyMap<Place | 'sky' | 'ground' | 'background', Colour>
  /** Colours said of nothing the painter knows. */
  loose: readonly Colour[]
  /** The main colours of pictures to draw from. */
  references: readonly Colour[]
  isSnowy: boolean
  isLit: boolean
}

type Word = {
  text: string
  isPlural: boolean
  thing: Thing | undefined
  place: Place | 'sky' | 'ground' | 'background' | undefined
}

/** Reads the words of a prompt: things, places, weather, moods, and the colours said of them. */
export function readIdea(prompt: string, references: readonly Colour[] = []): Idea {
  const words = wordsOf(prompt)
  const texts = words.map(({ text }) => text)
  const { ofThings, ofPlaces, loose, used } = readColours(words)
  const found = new Set(texts.flatMap((text) => airs.get(text) ?? []))
  return {
    mood: moodOf(texts),
    places: new Set(words.flatMap(({ place }) => (isPlace(place) ? [place] : []))),
    airs: found,
    manners: new Set(texts.flatMap((text) => manners.get(text) ?? [])),
    subjects: readSubjects(words, ofThings, used),
    colours: ofPlaces,
    loose,
    references,
    isSnowy: found.has('snowfall') || texts.includes('winter') || texts.includes('ski'),
    isLit: texts.some((text) => ['lit', 'light', 'glow', 'glowing', 'lamp'].includes(text)),
  }
}

const grounds = {
  sky: 'sky',
  ground: 'ground',
  background: 'background',
  backdrop: 'background',
} as const
const isGround = (text: string): text is keyof typeof grounds => Object.hasOwn(grounds, text)
const isPlace = (place: Word['place']): place is Place => place !== undefined && !isGround(place)

function wordsOf(prompt: string): Word[] {
  const named = prompt
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}/gu, (one) => `, ${emoji[one] ?? ''} and `)
  const found = named.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
  // more words than this make no better picture
  const words = found.slice(0, 400).map((raw) => {
    const text = known(raw) ? raw : (singulars(raw).find(known) ?? raw)
    const place = places.get(text) ?? (isGround(text) ? grounds[text] : undefined)
    return { text, isPlural: text !== raw, thing: things.get(text), place }
  })
  return words.map((word, index) => headOnly(word, words[index - 1], words[index + 1]))
}

/** In "cherry blossom tree" only the last noun is a thing, but a "palm tree" is a palm. */
function headOnly(word: Word, before: Word | undefined, after: Word | undefined): Word {
  const isKind = (kind: Word | undefined) =>
    kind?.thing !== undefined && plants.includes(kind.thing)
  if (word.text === 'tree' && isKind(before)) return { ...word, thing: undefined }
  const isModifier = after?.thing !== undefined && !word.isPlural
  const isTreeKind = after?.text === 'tree' && isKind(word)
  return isModifier && !isTreeKind && word.thing ? { ...word, thing: undefined } : word
}

const known = (text: string) =>
  things.has(text) || places.has(text) || airs.has(text) || Object.hasOwn(namedColours, text)

const singulars = (word: string) => [
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
  word.replace(/ves$/, 'f'),
]

const moodOf = (texts: readonly string[]): Mood => {
  const has = (list: string) => list.split(' ').some((word) => texts.includes(word))
  return moodWords.find(([, list]) => has(list))?.[0] ?? 'day'
}

/** Gives each colour to the noun that follows, or to the one before it: "a green sea", "make it blue". */
function readColours(words: readonly Word[]) {
  const ofThings = new Map<Thing, Colour>()
  const ofPlaces = new Map<Place | 'sky' | 'ground' | 'background', Colour>()
  const loose: Colour[] = []
  const used = new Set<number>()
  words.forEach(({ text, thing: fruit }, index) => {
    const colour = Object.hasOwn(namedColours, text) ? namedColours[text] : undefined
    if (!colour) return
    const isNoun = ({ thing, place }: Word) => thing !== undefined || place !== undefined
    const after = words.slice(index + 1, index + 4).find(isNoun)
    if (fruit && !after) return
    const before = words
      .slice(Math.max(0, index - 3), index)
      .reverse()
      .find(isNoun)
    const noun = after ?? before
    used.add(index)
    if (noun?.thing && !ofThings.has(noun.thing)) ofThings.set(noun.thing, colour)
    else if (noun?.place && !ofPlaces.has(noun.place)) ofPlaces.set(noun.place, colour)
    else loose.push(colour)
  })
  return { ofThings, ofPlaces, loose, used }
}

/** No more kinds than one can make out. */
const maxSubjects = 4

function readSubjects(
  words: readonly Word[],
  colours: ReadonlyMap<Thing, Colour>,
  usedAsColour: ReadonlySet<number>,
): Subject[] {
  const subjects = new Map<Thing, Subject>()
  words.forEach(({ text, thing, isPlural }, index) => {
    if (!thing || usedAsColour.has(index) || subjects.has(thing)) return
    const said = words
      .slice(Math.max(0, index - 3), index)
      .flatMap((word) => counts[word.text] ?? [])
    const count = said[0] ?? (isPlural || crowds.has(text) ? 3 : 1)
    subjects.set(thing, { thing, count, colour: colours.get(thing) })
  })
  return [...subjects.values()].slice(0, maxSubjects)
}
