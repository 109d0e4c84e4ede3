import { expect, it } from 'vitest'
import { instructionFor } from '../../src/contract/instruction.ts'

it('is the prompt itself for a new picture', () => {
  expect(instructionFor({ prompt: 'a red fox' })).toBe('a red fox')
})

it('is the feedback, then the prompt to know it by, for a change', () => {
  expect(instructionFor({ prompt: 'a red fox', change: { feedback: 'Make it blue.' } })).toBe(
    'Make it blue.\n\nChange nothing else. The picture was drawn from this prompt:\na red fox',
  )
})

it('says which picture to change where others go along', () => {
  const change = { feedback: 'Make it blue.' }
  expect(instructionFor({ prompt: 'a red fox', change, references: ['a logo'] })).toContain(
    'Change the first picture; the others are references. It was drawn from this prompt:\na red fox',
  )
  expect(instructionFor({ prompt: 'a red fox', references: ['a logo'] })).toBe('a red fox')
})

it('names each mark by its number and place, with its words where it has some', () => {
  const marks = [
    { x: 0.62, y: 0.3, words: ' Make it red. ' },
    { x: 0.1, y: 0.2, size: { width: 0.3, height: 0.305 }, words: '' },
  ]
  expect(instructionFor({ prompt: 'a red fox', change: { feedback: 'Warmer.', marks } })).toBe(
    [
      'Warmer.\n',
      '1: at 62 % from the left, 30 % from the top: Make it red.',
      '2: in the box from 10 % to 40 % from the left, 20 % to 50.5 % from the top\n',
      'Change nothing else. The picture was drawn from this prompt:\na red fox',
    ].join('\n'),
  )
})

it('begins with the marks where there is no feedback, and keeps to the mask where there is one', () => {
  const marks = [{ x: 0, y: 0, size: { width: 1, height: 0.5 }, words: 'Clouds' }]
  expect(instructionFor({ prompt: 'a field', change: { feedback: '', marks, mask: true } })).toBe(
    [
      '1: in the box from 0 % to 100 % from the left, 0 % to 50 % from the top: Clouds\n',
      'Change nothing outside the mask. The picture was drawn from this prompt:\na field',
    ].join('\n'),
  )
})
