import { expect, test } from 'vitest'
import { countWords, wordChanges } from '../../src/review/wordChanges.ts'
import { words } from '../model/moves.ts'
import { startReview } from '../model/startReview.ts'

/** An order for a picture of that prompt. */
function orderOf(prompt: string) {
  const { review } = startReview()
  const { settings } = review.getSnapshot().context
  return { prompt, settings }
}

test.each([
  ['English', 'A red boat at dusk', 'A blue boat at dusk', ['red', 'blue']],
  ['Russian', 'Красная лодка на закате', 'Синяя лодка на закате', ['Красная', 'Синяя']],
  ['Japanese', '赤い船と海', '青い船と海', ['赤い', '青い']],
])('tells whole words apart in %s', (_, before, after, [removed, added]) => {
  const changes = wordChanges(orderOf(before), orderOf(after))
  expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', words: removed },
    { kind: 'added', words: added },
  ])
  expect([countWords(changes, 'removed'), countWords(changes, 'added')]).toEqual([1, 1])
})

test('counts no signs, and words also where nothing stands between them', () => {
  const changes = wordChanges(orderOf(words.prompt), orderOf(`${words.prompt} — 青い船, !`))
  expect(countWords(changes, 'added')).toBe(2)
})
