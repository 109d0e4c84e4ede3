import { createMachine } from 'xstate'
import { expect, test } from 'vitest'
import { describedReview } from '../../src/review/describedReview.ts'
import { reviewLayout } from '../../src/review/reviewLayout.ts'
import { readChart } from '../../src/statechart/chart.ts'
import type { Box, Point } from '../../src/statechart/chartLayout.ts'
import { layOutChart } from '../../src/statechart/layout/layOutChart.ts'

const chart = readChart(describedReview)

test('places every state and every arrow of the review, and nothing else', () => {
  expect(Object.keys(reviewLayout.states).toSorted()).toEqual([...chart.states.keys()].toSorted())
  expect(Object.keys(reviewLayout.arrows).toSorted()).toEqual(
    chart.arrows.map(({ id }) => id).toSorted(),
  )
})

test('draws states inside those they belong to', () => {
  for (const { id, parent } of chart.states.values())
    if (parent && parent !== chart.root.id)
      expect(isInside(boxOf(id), boxOf(parent)), id).toBe(true)
})

test('lets every arrow of the review begin and end at its states', () => {
  for (const { id, source, target } of chart.arrows) {
    const { points } = reviewLayout.arrows[id] ?? { points: [] }
    expect(isOnBorder(points[0], boxOf(source)), `${id} begins`).toBe(true)
    expect(isOnBorder(points.at(-1), boxOf(target)), `${id} ends`).toBe(true)
  }
})

test('tells the states of the review from top to bottom, in the order of the machine', () => {
  const tops = chart.root.children.map(({ id }) => boxOf(id)[1])
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
})

test('keeps the labels of the review apart', () => {
  const labels = Object.entries(reviewLayout.arrows)
  for (const [id, { label }] of labels)
    for (const [other, { label: box }] of labels)
      if (id < other) expect(overlap(label, box), `${id} and ${other}`).toBe(false)
})

test('lays out other machines as well: arrows through nested frames, up and down, in lists', async () => {
  const layout = await layOutChart(
    readChart(
      createMachine({
        id: 'deep',
        initial: 'a',
        on: { reset: '.a' },
        states: {
          a: { on: { dive: 'b.inner.leaf', next: 'b' } },
          b: {
            initial: 'inner',
            states: {
              inner: {
                initial: 'leaf',
                states: { leaf: { on: { rise: '#deep.a', go: 'twig' } }, twig: {} },
              },
              other: { on: { swap: 'inner', again: { target: 'other', reenter: true } } },
            },
          },
        },
      }),
    ),
  )
  expect(Object.keys(layout.arrows)).toHaveLength(6)
  for (const [id, { points }] of Object.entries(layout.arrows)) {
    expect(points.length, id).toBeGreaterThan(1)
    expect(points.flat().every(Number.isFinite), id).toBe(true)
  }
})

function boxOf(id: string): Box {
  const { box } = reviewLayout.states[id] ?? {}
  if (!box) throw new Error(`${id} has no place`)
  return box
}

const isInside = ([x, y, width, height]: Box, [left, top, outerWidth, outerHeight]: Box) =>
  x > left && y > top && x + width < left + outerWidth && y + height < top + outerHeight

function isOnBorder(point: Point | undefined, [left, top, width, height]: Box) {
  if (!point) return false
  const [x, y] = [point[0] - left, point[1] - top]
  const isWithin = x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5
  const near = (a: number, b: number) => Math.abs(a - b) <= 0.5
  return isWithin && (near(x, 0) || near(x, width) || near(y, 0) || near(y, height))
}

const overlap = (a: Box, b: Box) =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]
