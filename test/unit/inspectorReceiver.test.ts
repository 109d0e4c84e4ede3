import { expect, test } from 'vitest'
import { isOfReceiver, readReceiver } from '../../src/inspector/receiver.ts'

test.each(['https://stately.ai/inspect', ' https://example.com/a?b=1 ', 'http://127.0.0.1:9/'])(
  'takes %j as a receiver',
  (text) => expect(readReceiver(text)).toEqual({ url: text.trim() }),
)

test.each([
  ['', 'Write a whole address'],
  ['stately.ai', 'Write a whole address'],
  ['javascript:alert(1)', 'A receiver is a page'],
  ['data:text/html,x', 'A receiver is a page'],
  ['http://example.com/', 'Only a receiver on this machine'],
  ['http://127.0.0.1.example.com/', 'Only a receiver on this machine'],
])('turns %j away and says why', (text, why) =>
  expect(readReceiver(text)).toEqual({ problem: expect.stringContaining(why) as string }),
)

test.each([
  ['https://stately.ai', true],
  ['https://editor.stately.ai', true],
  ['http://stately.ai', false],
  ['https://notstately.ai', false],
  ['https://stately.ai.example.com', false],
  ['null', false],
])('knows whether %s is the receiver', (origin, isReceiver) =>
  expect(isOfReceiver('https://stately.ai/inspect', origin)).toBe(isReceiver),
)
