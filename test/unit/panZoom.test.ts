import { expect, test } from 'vitest'
import { keepFilled, keepMiddle, zoomAt } from '../../src/viewport/panZoom.ts'

const drawing = { width: 1000, height: 500 }
const frame = { width: 400, height: 400 }

test('zooms no further than its limits, and stays under the finger there', () => {
  const limits = { smallest: 0.5, largest: 2 }
  const point = { x: 30, y: 40 }
  for (const factor of [0.001, 1, 1.3, 1000]) {
    const { x, y, k } = zoomAt({ x: 10, y: 20, k: 1 }, point, factor, limits)
    expect(k).toBeGreaterThanOrEqual(limits.smallest)
    expect(k).toBeLessThanOrEqual(limits.largest)
    expect([(point.x - x) / k, (point.y - y) / k]).toEqual([20, 20])
  }
})

test('shows no room beside a drawing that is larger than its frame', () => {
  expect(keepFilled({ x: 50, y: -900, k: 1 }, drawing, frame)).toEqual({ x: 0, y: -100, k: 1 })
  expect(keepFilled({ x: -5000, y: 5, k: 1 }, drawing, frame)).toEqual({ x: -600, y: 0, k: 1 })
})

test('keeps a drawing that is smaller than its frame in the middle', () => {
  expect(keepFilled({ x: 7, y: 7, k: 0.2 }, drawing, frame)).toEqual({ x: 100, y: 150, k: 0.2 })
})

test('keeps the same place in the middle when frame or drawing get another size', () => {
  const before = { drawing, frame }
  const view = { x: -300, y: -50, k: 1 }
  expect(keepMiddle(view, before, before)).toEqual(view)
  const narrower = { drawing, frame: { width: 200, height: 400 } }
  expect(keepMiddle(view, before, narrower)).toEqual({ x: -400, y: -50, k: 1 })
  const larger = { drawing: { width: 2000, height: 1000 }, frame }
  expect(keepMiddle(view, before, larger)).toEqual({ x: -800, y: -300, k: 1 })
})
