import { expect, test } from 'vitest'
import { shareWords } from '../../src/viewer/shareWords.ts'

test.each([
  [0, 'No pixel changed'],
  [1 / 4_000_000, 'Less than 0.1 % of the pixels changed'],
  [0.124, '12.4 % of the pixels changed'],
  [1 - 1 / 4_000_000, '99.9 % of the pixels changed'],
  [1, 'Every pixel changed'],
])('never rounds a change away: %d is said as "%s"', (share, words) => {
  expect(shareWords(share)).toBe(words)
})
