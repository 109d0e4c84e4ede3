import { expect, test } from 'vitest'
import type { Reference } from '../../src/references/reference.ts'
import { words, type MoveName } from '../model/moves.ts'
import { startReview } from '../model/startReview.ts'

/** A review with a prompt and so many pictures beside it. */
function reviewWith(count: number) {
  const { review, images, generation, make } = startReview()
  const take = (name: string): Reference => {
    const { imageId: id, ...picture } = generation.takeIn()
    return { ...picture, id, name }
  }
  const add = (reference: Reference) => review.send({ type: 'reference.added', reference })
  const taken = Array.from({ length: count }, (_, index) => take(`${index + 1}.png`))
  review.send({ type: 'prompt.changed', prompt: words.prompt })
  taken.forEach(add)
  const context = () => review.getSnapshot().context
  return {
    review,
    images,
    taken,
    take,
    add,
    context,
    names: () => context().references.map(({ name }) => name),
    make: (...moves: MoveName[]) => moves.forEach(make),
  }
}

test('reference pictures go along with the first order and with every later one', () => {
  const { taken, context, make } = reviewWith(2)
  make('submit', 'the picture arrives', 'regenerate', 'the picture arrives')
  make('write feedback', 'request changes', 'the picture arrives')
  expect(context().versions.map(({ order }) => order.references)).toEqual([taken, taken, taken])
})

test('an order without reference pictures names none', () => {
  const { context, make } = reviewWith(0)
  make('submit', 'the picture arrives')
  expect(context().versions[0]?.order).not.toHaveProperty('references')
})

test('a reference picture that is removed leaves the image store', () => {
  const { review, images, taken, names } = reviewWith(2)
  const [first] = taken
  if (!first) throw new Error('Nothing was taken')
  review.send({ type: 'reference.removed', id: first.id })
  expect(names()).toEqual(['2.png'])
  expect(images.size).toBe(1)
})

test('starting over gives up the reference pictures and keeps the prompt', () => {
  const { images, context, make } = reviewWith(2)
  make('submit', 'the picture arrives', 'regenerate', 'the picture arrives', 'approve')
  expect(images.size).toBe(4)
  make('start over')
  expect(images.size).toBe(0)
  expect(context()).toMatchObject({ prompt: words.prompt, references: [] })
})

test('reference pictures survive a drawing that fails, and one that is cancelled', () => {
  const { names, make } = reviewWith(1)
  make('submit', 'the generation fails', 'submit', 'cancel')
  expect(names()).toEqual(['1.png'])
})

test('there is room for eight, each of them once', () => {
  const { names, add, take, taken } = reviewWith(7)
  taken.forEach(add)
  expect(names()).toHaveLength(7)
  add(take('8.png'))
  add(take('9.png'))
  expect(names()).toHaveLength(8)
  expect(names().at(-1)).toBe('8.png')
})

test.each([
  [0, 2, '2 3 1'],
  [2, 0, '3 1 2'],
  [1, 1, '1 2 3'],
  [0, 99, '2 3 1'],
  [2, -1, '3 1 2'],
])('a reference picture moved from place %i to %i makes it %s', (from, to, order) => {
  const { review, taken, names } = reviewWith(3)
  review.send({ type: 'reference.moved', id: taken[from]?.id ?? '', to })
  expect(names()).toEqual(order.split(' ').map((number) => `${number}.png`))
})
