import { expect, test } from 'vitest'
import { sizeProblem } from '../../src/contract/settings.ts'

test.each(['auto', '1024x1024', '1280x720', '1024x640', '3840x2160', '2160x3840', '3840x1280'])(
  '%s keeps the rules',
  (size) => {
    expect(sizeProblem(size)).toBeUndefined()
  },
)

test.each([
  ['', 'must be auto or WIDTHxHEIGHT, such as 1024x1024'],
  ['1024', 'must be auto or WIDTHxHEIGHT, such as 1024x1024'],
  ['0x1024', 'must be auto or WIDTHxHEIGHT, such as 1024x1024'],
  ['-16x1024', 'must be auto or WIDTHxHEIGHT, such as 1024x1024'],
  ['1000x1024', 'edges must be divisible by 16'],
  ['1024x1032', 'edges must be divisible by 16'],
  ['3856x2048', 'edges must be at most 3840 pixels'],
  ['1024x3088', 'the long edge must be at most 3 times the short one'],
  ['1024x624', 'must have at least 655,360 pixels'],
  ['3840x2176', 'must have at most 8,294,400 pixels'],
])('of %j it says what is wrong', (size, problem) => {
  expect(sizeProblem(size)).toBe(problem)
})
