import type { Colour } from '../colour.ts'
import { type Idea, readIdea } from '../idea.ts'
import { namedColours } from '../namedColours.ts'
import type { Random } from '../random.ts'
import { type Change, changes, coat, dye, glass } from './changes.ts'
import { type Region, regionIn } from './regions.ts'
import { type Target, targetIn } from './target.ts'

/** What an edit asks for, as far as the painter understands it. */
export type Directions = {
  /** Where; everything else stays as it is. */
  region: Region
  /** The things to change, where some are named; they, not the region, decide. */
  target: Target | undefined
  changes: readonly Change[]
  /** About 1; less for "slightly", more for "much". */
  strength: number
  focus: 'blur' | 'sharpen' | undefined
  turn: 'mirror' | 'upside_down' | undefined
  /** Things to add, and weather. */
  addition: Idea | undefined
}

/** Reads the words of an edit; where they say nothing it knows, a local change of its own choice. */
export function readDirections(feedback: string, random: Random): Directions {
  const text = feedback.toLowerCase()
  const said = regionIn(text)
  const addition = additionIn(text)
  const wanted = changes.flatMap(([words, change]) => (words.test(text) ? [change] : []))
  const focus = focusIn(text)
  const turn = turnIn(text)
  const target = addition || turn ? undefined : targetIn(text)
  const cover = target ? coat : glass
  const colours = addition ? [] : coloursIn(text).slice(0, 2)
  const dyes = colours.map((colour) => dye(colour, cover))
  const isUnderstood = wanted.length + dyes.length > 0 || Boolean(focus ?? turn ?? addition)
  return {
    region: said ?? (isUnderstood ? 'everywhere' : 'somewhere'),
    target,
    changes: isUnderstood ? [...wanted, ...dyes] : [dye(random.pick(ownColours))],
    strength: strengthIn(text),
    focus,
    turn,
    addition,
  }
}

const ownColours = ['#e4573d', '#f0a530', '#1f8a8a', '#7a4aa3', '#2f6fc4'] as const

/** Named colours, "bluer" and the like among them; black and white is no dye. */
const coloursIn = (text: string): Colour[] =>
  (text.replace(/black and white/g, '').match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const roots = [
      word,
      word.replace(/(.)\1?er$/, '$1'),
      word.replace(/r$/, ''),
      word.replace(/ish$/, ''),
    ]
    const name = roots.find((root) => Object.hasOwn(namedColours, root))
    const colour = name === undefined ? undefined : namedColours[name]
    return colour ? [colour] : []
  })

function strengthIn(text: string): number {
  if (/\b(?:slightly|a bit|a little|a touch|subtly|somewhat)\b/.test(text)) return 0.6
  return /\b(?:much|very|a lot|far|extremely|way|strongly)\b/.test(text) ? 1.4 : 1
}

function focusIn(text: string): Directions['focus'] {
  if (
    /\b(?:blur|blurred|blurry|blurrier|softer|out of focus|remove|erase|delete|without)\b/.test(
      text,
    )
  )
    return 'blur'
  return /\b(?:sharpen|sharper|sharp|crisper|clearer|more detail)\b/.test(text)
    ? 'sharpen'
    : undefined
}

function turnIn(text: string): Directions['turn'] {
  if (/\bupside down\b|\bflip(?:ped)? vertical/.test(text)) return 'upside_down'
  return /\b(?:flip|flipped|mirror|mirrored|reverse)\b/.test(text) ? 'mirror' : undefined
}

function additionIn(text: string): Idea | undefined {
  const match = /\b(?:add|put|place|include|insert|draw|give|with|bring)\b(.*)/s.exec(text)
  if (!match?.[1]) return undefined
  const idea = readIdea(match[1])
  return idea.subjects.length + idea.airs.size > 0 ? idea : undefined
}
