import { expect, it } from 'vitest'
import { stallWatch } from '../../server/generation/stallWatch.ts'

it('counts a reader as stalled who has made no room for the whole time', () => {
  let now = 0
  const hasStalled = stallWatch(60, () => now)
  const at = (ms: number, room: number) => {
    now = ms
    return hasStalled(room)
  }
  expect(at(50, 1)).toBe(false)
  expect(at(100, -9)).toBe(false)
  expect(at(150, -9)).toBe(false)
  // slow, but reading
  expect(at(155, -8)).toBe(false)
  expect(at(210, -8)).toBe(false)
  expect(at(215, -8)).toBe(true)
})
