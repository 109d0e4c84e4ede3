import { expect, test } from 'vitest'
import { Gathered } from '../../server/relay/Gathered.ts'

/** Pieces of these sizes, over and over, until there are about so many bytes. */
function gather(sizes: number[], bytes: number) {
  const gathered = new Gathered()
  const sent: Buffer[] = []
  for (let length = 0; length < bytes;) {
    const piece = Buffer.alloc(sizes[sent.length % sizes.length] ?? 1, sent.length)
    sent.push(piece)
    gathered.add(piece)
    length += piece.length
  }
  return { sent: Buffer.concat(sent), parts: gathered.parts }
}

test.each([
  ['one byte each', [1]],
  ['just over half a block', [4097]],
  ['a packet', [1448]],
  ['small and large in turns', [1, 8192]],
  ['what a socket reads at once', [65_536]],
])('pieces of %s come out as they went in, in at most twice their memory', (_what, sizes) => {
  const { sent, parts } = gather(sizes, 400_000)
  expect(Buffer.concat(parts).equals(sent)).toBe(true)
  const held = parts.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
  expect(held).toBeLessThan(2 * sent.length)
  expect(parts.length).toBeLessThan(200)
})

test('nothing is nothing', () => {
  expect(Buffer.concat(new Gathered().parts)).toHaveLength(0)
})
