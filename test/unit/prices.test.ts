import { expect, test } from 'vitest'
import { estimate } from '../../src/contract/estimate.ts'
import { costOf, type Bill } from '../../src/contract/prices.ts'
import { defaultSettings, type Settings } from '../../src/contract/settings.ts'
import { costWords } from '../../src/review/costWords.ts'
import { formatUsd } from '../../src/review/formatUsd.ts'
import { totalOf, totalWords } from '../../src/review/spending.ts'

const usage = { inputTokens: 300, outputTokens: 1_000, totalTokens: 1_300 }
const split = { ...usage, textInputTokens: 100, imageInputTokens: 200 }
const bill = { provider: 'openai', imageModel: 'gpt-image-2', usage: split } satisfies Bill

/** In the words of the page. */
function estimated(imageModel: string, settings: Partial<Settings>, text = '') {
  const all = { ...defaultSettings, previews: 0, ...settings }
  const expected = estimate(imageModel, all, text)
  return expected && [formatUsd(expected.low), formatUsd(expected.high)]
}

test('a picture costs what its tokens do, each kind at its price', () => {
  expect(costOf(bill)).toBeCloseTo((100 * 5 + 200 * 8 + 1_000 * 30) / 1e6)
  expect(costWords(bill)).toBe('$0.032')
})

test.each<[string, Partial<Bill>, string]>([
  ['a model without a price', { imageModel: 'my-model' }, 'no price known'],
  ['no tokens', { usage: undefined }, 'unknown: no tokens told'],
  ['tokens that may be the text model’s', { usage }, 'unknown: no tokens told'],
])('nobody can tell the cost with %s', (_what, more, words) => {
  expect(costOf({ ...bill, ...more })).toBeUndefined()
  expect(costWords({ ...bill, ...more })).toBe(words)
})

test('the stand-in costs nothing', () => {
  expect(costOf({ ...bill, provider: 'stand-in' })).toBe(0)
})

test('a total says of how many pictures the cost is not known', () => {
  expect(totalOf([bill, bill])).toBeCloseTo(0.0642)
  const words = '$0.064, and one picture without a price'
  expect(totalWords([bill, bill, { ...bill, usage }])).toBe(words)
})

test.each([
  ['gpt-image-2', { quality: 'low' }, ['$0.006', '$0.006']],
  ['gpt-image-2', { quality: 'high', size: '1536x1024' }, ['$0.17', '$0.17']],
  ['gpt-image-2', { quality: 'medium', previews: 3 }, ['$0.053', '$0.062']],
  ['gpt-image-2', { quality: 'auto', size: 'auto' }, ['$0.005', '$0.21']],
  ['gpt-image-2.5-flare', { quality: 'max' }, ['$0.21', '$0.21']],
  ['gpt-image-2.5-flare', { quality: 'max', size: '2048x2048' }, ['$0.84', '$0.84']],
  ['gpt-image-2', { quality: 'max' }, undefined],
  ['gpt-image-2.6-flare', { quality: 'low' }, undefined],
  ['my-model', { quality: 'low' }, undefined],
] as const)('%s with %j is estimated at %j', (model, settings, expected) => {
  expect(estimated(model, settings)).toEqual(expected)
})

test('a long prompt costs as well', () => {
  expect(estimated('gpt-image-2', { quality: 'low' }, 'x'.repeat(32_000))?.[0]).toBe('$0.046')
})
