import type { Mark } from '../../../../src/contract/mark.ts'

const share = String.raw`(\d+(?:\.\d+)?) %`
const pin = `at ${share} from the left, ${share} from the top`
const box = `in the box from ${share} to ${share} from the left, ${share} to ${share} from the top`
const beginning = new RegExp(`^\\d+: (?:${pin}|${box})(?::|$)`, 'gm')

/** What an edit asks for: words for the picture, and places with words of their own or none. */
export type Marked = { feedback: string; marks: readonly Mark[] }

/** Reads the numbered places as an instruction tells them, each with its words up to the next. */
export function readMarks(words: string): Marked {
  const found = [...words.matchAll(beginning)]
  const marks = found.map((match, nth) => {
    const [place, ...shares] = match
    const own = words.slice(match.index + place.length, found[nth + 1]?.index)
    return { ...placeOf(shares.filter(Boolean).map(Number)), words: own.trim() }
  })
  return { feedback: words.slice(0, found[0]?.index).trim(), marks }
}

/** From percent: the two of a pin, or the four of a box. */
function placeOf(percent: readonly number[]) {
  const [x = 0, right = 0, y, bottom = 0] = percent.map((value) => Math.min(value, 100) / 100)
  if (y === undefined) return { x, y: right }
  return { x, y, size: { width: right - x, height: bottom - y } }
}
