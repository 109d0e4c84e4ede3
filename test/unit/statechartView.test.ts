import { expect, test } from 'vitest'
import {
  chartLimits,
  fit,
  fitLegibly,
  keepInSight,
  reveal,
} from '../../src/statechart/chartView.ts'
import { zoomAt } from '../../src/viewport/panZoom.ts'

const drawing = { width: 600, height: 1300 }

test('fits the whole drawing into any frame, in the middle', () => {
  for (const frame of [
    { width: 320, height: 400 },
    { width: 3840, height: 2160 },
  ]) {
    const { x, y, k } = fit(drawing, frame)
    expect(drawing.width * k).toBeLessThanOrEqual(frame.width)
    expect(drawing.height * k).toBeLessThanOrEqual(frame.height)
    expect(x * 2 + drawing.width * k).toBeCloseTo(frame.width)
    expect(y * 2 + drawing.height * k).toBeCloseTo(frame.height)
  }
})

test('opens so that letters stay legible, however small the frame', () => {
  expect(fitLegibly(drawing, { width: 320, height: 400 }).k).toBe(1)
  expect(fitLegibly(drawing, { width: 700, height: 700 }).k).toBeGreaterThan(1)
  expect(fitLegibly(drawing, { width: 3840, height: 2160 })).toEqual(
    fit(drawing, { width: 3840, height: 2160 }),
  )
})

test('zooms about the point under the finger, within limits', () => {
  const view = { x: 10, y: 20, k: 1 }
  const point = { x: 110, y: 220 }
  const { x, y, k } = zoomAt(view, point, 2, chartLimits)
  expect([(point.x - x) / k, (point.y - y) / k]).toEqual([100, 200])
  expect(zoomAt(view, point, 1000, chartLimits).k).toBe(4)
  expect(zoomAt(view, point, 0.001, chartLimits).k).toBe(0.2)
})

test('never loses the drawing out of the frame', () => {
  const frame = { width: 400, height: 700 }
  const far = keepInSight({ x: 9000, y: -9000, k: 1 }, drawing, frame)
  expect(far.x).toBeLessThan(frame.width)
  expect(far.y + drawing.height).toBeGreaterThan(0)
})

test('moves no more than it takes to see something whole', () => {
  expect(reveal({ start: 100, end: 200 }, 400)).toBe(0)
  expect(reveal({ start: 350, end: 450 }, 400)).toBe(-62)
  expect(reveal({ start: -50, end: 50 }, 400)).toBe(62)
  expect(reveal({ start: 100, end: 900 }, 400)).toBe(-88)
})
