import { expect, test } from 'vitest'
import { cardsOf } from '../../src/studio/out/cardsOf.ts'
import { recordsOf } from '../../src/studio/out/recordsOf.ts'
import { layOut, pagesFor, sheet } from '../../src/studio/out/sheetLayout.ts'
import { wrapWords } from '../../src/studio/out/wrapWords.ts'
import { openStudio } from '../support/openStudio.ts'

test('shares cards out to pages, and makes none for nothing', () => {
  expect(pagesFor(0)).toEqual([])
  expect(pagesFor(3)).toEqual([3])
  expect(pagesFor(20)).toEqual([20])
  expect(pagesFor(45)).toEqual([20, 20, 5])
})

test('keeps every page within what browsers can draw, and every card on it apart from the others', () => {
  for (let count = 1; count <= 20; count++) {
    const { width, height, places } = layOut(count)
    expect(width * height).toBeLessThan(16_777_216)
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
    for (const { x, y } of places) {
      expect(x + sheet.thumb).toBeLessThanOrEqual(width - sheet.margin)
      expect(y + sheet.thumb + sheet.words).toBeLessThanOrEqual(height - sheet.margin)
    }
  }
})

/** As wide as it has letters. */
const measure = (text: string) => Array.from(text).length

test.each([
  ['words that have room', 'A sea', ['A sea']],
  ['words for two lines', 'A sea at dusk', ['A sea at', 'dusk']],
  ['more words than there is room for', 'A sea at dusk in the rain', ['A sea at', 'dusk in…']],
  ['one endless word', 'x'.repeat(30), ['', 'xxxxxxx…']],
  ['lines of its own', 'A\n\nsea', ['A sea']],
  ['a quote that begins late', 'A bar “Mole” here', ['A bar', '“Mole”…']],
  ['a straight quote', "A bar 'Mole', one", ['A bar', "'Mole',…"]],
  ['a quote that ends late', '"A mole", small', ['"A', 'mole",…']],
  ['words without spaces between them', '港の夜明け、静かな海', ['港の夜明け、静か', 'な海']],
])('breaks %s into lines', (_, text, lines) => {
  expect(wrapWords(text, 8, 2, measure)).toEqual(lines)
})

test('shows the approved that are held, or all with their decisions', () => {
  const { studio, images, add, finish, decide } = openStudio()
  const ids = ['A gull', 'A crab', 'A whelk', 'A seal'].map((prompt) => {
    const id = add(prompt)
    finish(id)
    return id
  })
  decide(ids[0]!, 'image.approved')
  decide(ids[1]!, 'image.rejected')
  decide(ids[3]!, 'image.approved')
  studio.send({ type: 'reviews.removed', ids: ids.slice(3) })
  const recorded = recordsOf(studio.getSnapshot().context)
  const shown = (choice: 'approved' | 'all') =>
    cardsOf(recorded, images, choice).map(({ prompt, verdict, picture }) => [
      prompt,
      verdict,
      picture !== undefined,
    ])
  expect(shown('approved')).toEqual([['A gull', 'Version 1, approved', true]])
  expect(shown('all')).toEqual([
    ['A gull', 'Version 1, approved', true],
    ['A crab', 'Version 1, rejected', true],
    ['A whelk', 'Version 1, undecided', true],
    ['A seal', 'Version 1, approved', false],
  ])
})
