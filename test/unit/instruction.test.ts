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
