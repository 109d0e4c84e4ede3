import { namedColours } from '../namedColours.ts'
import { readIdea } from '../idea.ts'
import { partOf } from '../parts.ts'
import { isSide, type Region, regionIn, untilRegion } from './regions.ts'

/** What a change is about, where it names something that the painter draws. */
export type Target = {
  /** Parts of a drawing, as `part` names them. */
  parts: readonly string[]
  /** Side of the picture on which they are meant. */
  within: Region
  /** Where to change instead, if they are not found. */
  instead: Region
}

/** Reads what a change is about: the first thing, or details of one, that the words name. */
export function targetIn(text: string): Target | undefined {
  // what follows is where the thing is, or what it is compared with
  for (const clause of untilRegion(withoutKept(text)).split(separators)) {
    const parts = partsIn(clause)
    const region = regionIn(text)
    const within = region && isSide(region) ? region : 'everywhere'
    if (parts.length > 0)
      return { parts, within, instead: regionIn(clause) ?? (isSide(within) ? within : 'centre') }
    if (wholes.test(clause)) return undefined
  }
  return undefined
}

const separators =
  /\b(?:on|in|at|of|next to|near|beside|behind|above|under|below|by|against|from|before|but|except|than|as|like)\b/
const wholes =
  /\b(?:everything|everywhere|overall|whole|entire|all|picture|image|painting|photo|scene)\b/

/** "Leave the sky alone" names what is not to change. */
const withoutKept = (text: string) =>
  text.replace(/\b(?:leave|leaving|keep|keeping|without|not|don['’]t)\b[^.,;!]*/g, '')

const details = /\b(window|roof|door|sail)s?\b/g
const lights = /\b(sun|moon|cloud|sky)s?\b/g

function partsIn(clause: string): string[] {
  const named = [...clause.matchAll(details)].flatMap(([, name]) => name ?? [])
  if (named.length > 0) return named
  const { subjects, places } = readIdea(clause.replace(colours, ''))
  if (subjects.length > 0) return subjects.map(({ thing }) => partOf(thing))
  return [...[...clause.matchAll(lights)].flatMap(([, name]) => name ?? []), ...places]
}

const colour = `(?:${Object.keys(namedColours).join('|')})`
/** "Make it orange" is about no fruit, "make the red rose blue" about a flower. */
const colours = new RegExp(`(?<!\\b(?:the|an?) (?:${colour} )?)\\b${colour}\\b`, 'g')
