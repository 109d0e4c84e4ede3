import { expect, test } from 'vitest'
import { ResponseReader } from '../../server/openai/responseReader.ts'

/** A reader that was told these texts, each in an item of its own. */
function readerOf(...texts: string[]) {
  const reader = new ResponseReader(1)
  for (const text of texts) {
    const content = [{ text, refusal: undefined }]
    reader.read({ type: 'response.output_item.done', item: { type: 'message', content } })
  }
  return reader
}

test('what a model says in several items is told line by line', () => {
  expect(readerOf('What colour?', 'And what size?').words).toBe('What colour?\nAnd what size?')
})

test('of a model that never stops talking no more is kept than a person is told', () => {
  const { words } = readerOf('What colour?', ...Array<string>(100).fill('w'.repeat(1_000)))
  expect(words).toMatch(/^What colour\?\nw/)
  expect(words.length).toBeLessThanOrEqual(4_000)
})
