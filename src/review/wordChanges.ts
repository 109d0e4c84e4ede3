import { diffWords } from 'diff'
import { changeInWords } from '../contract/instruction.ts'
import type { Order } from '../generation/createGeneration.ts'

/** A run of words that stayed, came or went. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; words: string }

/** How what was asked for changed: the prompt, and below it the wanted change. */
export const wordChanges = (before: Order, after: Order): WordChange[] =>
  diffWords(textOf(before), textOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }))

const textOf = ({ prompt, change }: Order) =>
  change ? `${prompt}\n\n${changeInWords(change)}` : prompt

export const countWords = (changes: readonly WordChange[], kind: WordChange['kind']): number =>
  changes
    .filter((change) => change.kind === kind)
    .reduce((sum, { words }) => sum + words.split(/\s+/).filter(Boolean).length, 0)
