import { array, assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { comparePixels } from '../../src/viewer/comparePixels.ts'

const pixels = (...channels: number[]) => new Uint8ClampedArray(channels)
const changed = (first: number[], second: number[], threshold: number) =>
  comparePixels(pixels(...first), pixels(...second), threshold).changed

const byte = integer({ min: 0, max: 255 })
const pixel = tuple(byte, byte, byte, byte)
const twoPictures = array(tuple(pixel, pixel), { minLength: 1, maxLength: 20 }).map((pairs) => ({
  first: pixels(...pairs.flatMap(([one]) => one)),
  second: pixels(...pairs.flatMap(([, other]) => other)),
}))

test('counts a pixel once, however many of its channels have changed', () => {
  expect(changed([0, 0, 0, 255, 9, 9, 9, 255], [90, 90, 90, 255, 9, 9, 9, 255], 0)).toBe(1)
})

test('overlooks differences up to the threshold', () => {
  expect(changed([100, 100, 100, 255], [100, 116, 100, 255], 16)).toBe(0)
  expect(changed([100, 100, 100, 255], [100, 117, 100, 255], 16)).toBe(1)
})

test('sees every difference at threshold 0 and none at 255', () => {
  expect(changed([100, 100, 100, 255], [101, 100, 100, 255], 0)).toBe(1)
  expect(changed([0, 0, 0, 255], [255, 255, 255, 255], 255)).toBe(0)
  expect(changed([0, 0, 0, 0], [255, 255, 255, 255], 255)).toBe(0)
})

test('takes all that is transparent for the same, whatever colour it hides', () => {
  expect(changed([255, 0, 0, 0], [0, 255, 0, 0], 0)).toBe(0)
})

test('sees that a colour covers less than before', () => {
  expect(changed([0, 0, 0, 255], [0, 0, 0, 128], 100)).toBe(1)
  expect(changed([200, 200, 200, 255], [200, 200, 200, 250], 16)).toBe(0)
})

test('refuses pictures of different sizes', () => {
  expect(() => comparePixels(pixels(0, 0, 0, 0), pixels(), 0)).toThrow(RangeError)
})

test('draws what is the same in grey and what has changed in colour, all of it opaque', () => {
  const first = pixels(10, 200, 30, 255, 10, 200, 30, 255)
  const { map } = comparePixels(first, pixels(10, 200, 30, 255, 200, 10, 30, 0), 16)
  const [red, green, blue, alpha, otherRed = 0, , otherBlue = 0, otherAlpha] = map
  expect([red, red, 255]).toEqual([green, blue, alpha])
  expect(otherRed - otherBlue).toBeGreaterThan(100)
  expect(otherAlpha).toBe(255)
})

test('finds the same in either direction, and never more at a higher threshold', () => {
  assert(
    property(twoPictures, byte, byte, ({ first, second }, one, other) => {
      const { changed: found } = comparePixels(first, second, one)
      expect(comparePixels(second, first, one).changed).toBe(found)
      expect(comparePixels(first, first, one).changed).toBe(0)
      const stricter = comparePixels(first, second, Math.max(one, other))
      expect(stricter.changed).toBeLessThanOrEqual(found)
    }),
  )
})
