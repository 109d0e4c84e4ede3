import { diffWords } from 'diff'
import { changeInWords } from '../contract/instruction.ts'
import type { Order } from '../generation/createGeneration.ts'

/** A run of words that stayed, came or went. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; words: string }

/** Knows words in any script, those without spaces included. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** How what was asked for changed: the prompt, and below it the wanted change. */
export const wordChanges = (before: Order, after: Order): WordChange[] =>
  diffWords(textOf(before), textOf(after), { intlSegmenter: segmenter }).map(
    ({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value,
    }),
  )

const textOf = ({ prompt, change }: Order) =>
  change ? `${prompt}\n\n${changeInWords(change)}` : prompt

export const countWords = (changes: readonly WordChange[], kind: WordChange['kind']): number =>
  changes
    .filter((change) => change.kind === kind)
    .flatMap(({ words }) => [...segmenter.segment(words)])
    .filter(({ isWordLike }) => isWordLike).length
