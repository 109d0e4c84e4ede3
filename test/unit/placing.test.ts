import { expect, it } from 'vitest'
import { boxBetween, inside, movedBy, resizedBy } from '../../src/marks/placing.ts'

const box = { x: 0.2, y: 0.3, size: { width: 0.4, height: 0.5 } }

it('makes a box of two corners, whichever comes first', () => {
  expect(boxBetween({ x: 0.2, y: 0.8 }, { x: 0.6, y: 0.3 })).toEqual(box)
  expect(boxBetween({ x: 0.6, y: 0.3 }, { x: 0.2, y: 0.8 })).toEqual(box)
})

it('ends a box that was drawn beyond the picture at its edge, and nowhere else', () => {
  expect(boxBetween({ x: 0.75, y: 0.25 }, { x: 1.2, y: -0.2 })).toEqual({
    x: 0.75,
    y: 0,
    size: { width: 0.25, height: 0.25 },
  })
})

it('gives a line, and a box beside the picture, a size that can be taken hold of', () => {
  expect(boxBetween({ x: 0.2, y: 0.5 }, { x: 0.6, y: 0.5 }).size).toEqual({
    width: 0.4,
    height: 0.01,
  })
  expect(boxBetween({ x: 1.1, y: 0 }, { x: 1.3, y: 1 })).toEqual({
    x: 0.99,
    y: 0,
    size: { width: 0.01, height: 1 },
  })
})

it('moves a mark as far as the picture reaches, and keeps its size', () => {
  expect(movedBy(box, 0.7, -0.7)).toEqual({ ...box, x: 0.6, y: 0 })
  expect(movedBy({ x: 0.5, y: 0.5 }, 0.7, -0.7)).toEqual({ x: 1, y: 0 })
})

it('resizes a box from its corner, and makes a point a box', () => {
  expect(resizedBy(box, 0.9, -0.9).size).toEqual({ width: 0.8, height: 0.01 })
  expect(resizedBy({ x: 0.95, y: 0.5 }, 0.01, 0)).toEqual({
    x: 0.9,
    y: 0.5,
    size: { width: 0.1, height: 0.1 },
  })
})

it('keeps a place that is on the picture', () => {
  expect(inside(box)).toEqual(box)
})
