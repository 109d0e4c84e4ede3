import { describe, expect, it } from 'vitest'
import { readMarks } from '../../server/stand-in/painter/edit/readMarks.ts'
import { wordsOf } from '../../server/stand-in/readOrder.ts'
import { instructionFor } from '../../src/contract/instruction.ts'
import { describePlace } from '../../src/contract/describePlace.ts'
import type { Mark } from '../../src/contract/mark.ts'

const pin = (words: string): Mark => ({ x: 0.62, y: 0.305, words })
const box = (words: string): Mark => ({
  x: 0.1,
  y: 0.2,
  size: { width: 0.3, height: 0.405 },
  words,
})
const marksOf: [what: string, mark: Mark][] = [
  ['a pin', pin('make it red')],
  ['a box', box('a bird, please: a blue one')],
  ['a mark without words', box('')],
  ['words of several paragraphs', pin('red\n\nor rather:\norange')],
  ['the corner', { x: 0, y: 0, words: 'darker' }],
  ['all of the picture', { x: 0, y: 0, size: { width: 1, height: 1 }, words: 'darker' }],
]

describe.each([
  ['alone', {}, undefined],
  ['with references', { references: ['a logo'] }, undefined],
  ['with a mask', {}, true],
  ['with both', { references: ['a logo'] }, true],
])('the marks of a change, sent %s,', (_with, more, mask) => {
  const sent = (feedback: string, ...marks: Mark[]) =>
    wordsOf(instructionFor({ prompt: 'a red\n\nfox', change: { feedback, marks, mask }, ...more }))

  it.each(marksOf)('are read as they were told: %s', (_what, asked) => {
    const { words, context } = sent('Warmer.\n\nMuch.', asked, pin('last'))
    expect(context).toBe('a red\n\nfox')
    const { feedback, marks } = readMarks(words)
    expect(feedback).toBe('Warmer.\n\nMuch.')
    expect(marks.map(describePlace)).toEqual([asked, pin('last')].map(describePlace))
    expect(marks.map(({ words }) => words)).toEqual([asked.words, 'last'])
  })

  it('need no feedback', () => {
    expect(readMarks(sent('', pin('red')).words)).toEqual({ feedback: '', marks: [pin('red')] })
  })

  it('may be none', () => {
    expect(readMarks(sent('Warmer.').words)).toEqual({ feedback: 'Warmer.', marks: [] })
  })
})

it('finds no marks in words that only speak of places', () => {
  const words = 'Two things:\n1: the sky at 5 % from the left\nin the box: a cat'
  expect(readMarks(words)).toEqual({ feedback: words, marks: [] })
})
