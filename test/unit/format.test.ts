import { expect, test } from 'vitest'
import { formatBytes, formatCount } from '../../src/review/format.ts'
import { formatDuration } from '../../src/time/formatDuration.ts'

test.each([
  [0, '1 kB'],
  [23_400, '23 kB'],
  [999_499, '999 kB'],
  [1_900_000, '1.9 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  [-1, '0 s'],
  [31_200, '31 s'],
  [59_600, '1 min 00 s'],
  [124_000, '2 min 04 s'],
])('writes %i ms as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})

test.each([
  [-1, '0.0 s'],
  [420, '0.4 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 00 s'],
])('writes %i ms to a tenth of a second as %s', (ms, text) => {
  expect(formatDuration(ms, 1)).toBe(text)
})

test('counts one thing in words', () => {
  expect(formatCount(1, 'attempt')).toBe('one attempt')
  expect(formatCount(3, 'attempt')).toBe('3 attempts')
})
