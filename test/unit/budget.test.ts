import { expect, test } from 'vitest'
import { budgetIn, isUnclear } from '../../src/review/budget.ts'

test.each([
  ['5', 5],
  [' 0.50 ', 0.5],
  ['0,5', 0.5],
  ['0', 0],
])('%j is an amount', (text, amount) => {
  expect(budgetIn(text)).toBe(amount)
  expect(isUnclear(text)).toBe(false)
})

test.each(['ten', '-1', '1e3', '$5', '1.234', 'NaN'])('%j is none', (text) => {
  expect(budgetIn(text)).toBeUndefined()
  expect(isUnclear(text)).toBe(true)
})

test.each(['', ' '])('%j is no budget', (text) => {
  expect(budgetIn(text)).toBeUndefined()
  expect(isUnclear(text)).toBe(false)
})
