import { expect, test } from 'vitest'
import { isPrintable } from '../../server/relay/isPrintable.ts'

/** Each byte at each place of pieces that begin and end anywhere in a word. */
test.each(Array.from({ length: 256 }, (_, byte) => byte))('looks at byte %i', (byte) => {
  const memory = Buffer.alloc(24, 'A')
  for (let start = 0; start < 5; start++) {
    for (let end = start + 1; end <= 20; end++) {
      for (let at = start; at < end; at++) {
        memory[at] = byte
        expect(isPrintable(memory.subarray(start, end))).toBe(byte >= 0x20 && byte < 0x80)
        memory[at] = 0x41
      }
    }
  }
})

test('nothing is printable', () => {
  expect(isPrintable(Buffer.from('AAAA').subarray(1, 1))).toBe(true)
})

test('two of what is not printable do not make up for each other', () => {
  expect(isPrintable(Buffer.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]))).toBe(false)
  expect(isPrintable(Buffer.from([0, 0x80, 0x1f, 0x41, 0x80, 0, 0xa0, 0x20]))).toBe(false)
})
