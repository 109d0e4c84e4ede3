import { describePlace } from './describePlace.ts'
import type { Mark } from './mark.ts'

/** What should change in a picture; with a mask, only in the boxes among the marks. */
export type Change = {
  feedback: string
  marks?: readonly Mark[] | undefined
  mask?: unknown
}

/** What the model is to draw, and what goes along. */
type Asked = {
  prompt: string
  references?: readonly unknown[] | undefined
  change?: Change | undefined
}

/** Is said of a change that a mask goes along with, and of no other. */
export const maskMarker = 'outside the mask'
/** The same of references. */
export const referencesMarker = 'the others are references'
/** Stands between what to change and the prompt behind the picture. */
export const promptMarker = ' was drawn from this prompt:\n'

/**
 * The text that goes to the model: the prompt itself, or for a change the feedback and the numbered
 * marks, with the prompt after them so that the model knows what the picture was meant to be, and
 * which it is of those that go along.
 */
export function instructionFor({ prompt, references, change }: Asked): string {
  if (!change) return prompt
  const rest = `Change nothing ${change.mask ? maskMarker : 'else'}.`
  const which = references?.length
    ? `Change the first picture; ${referencesMarker}. It`
    : 'The picture'
  return inParagraphs(changeInWords(change), `${rest} ${which}${promptMarker}${prompt}`)
}

/** The feedback and the numbered marks. */
export const changeInWords = ({ feedback, marks = [] }: Change): string =>
  inParagraphs(feedback, marks.map((mark, index) => `${index + 1}: ${inWords(mark)}`).join('\n'))

const inParagraphs = (...texts: string[]) => texts.filter((text) => text.trim()).join('\n\n')

const inWords = ({ words, ...place }: Mark) =>
  words.trim() ? `${describePlace(place)}: ${words.trim()}` : describePlace(place)
