// Whether a frame with 16 times the text takes the server 16 times as long to read, in pieces as they
// come from the wire: what looks at all of it again with each piece takes 256 times as long.
import process from 'node:process'
import { FrameCutter } from '../../server/relay/FrameCutter.ts'

const pieceBytes = 65_536
const limit = 80

/** Milliseconds, the best of several times. */
const timeFor = (length: number) =>
  Math.min(
    ...Array.from({ length: 9 }, () =>
      timeOnce(Buffer.from(`data: {"a":"${'A'.repeat(length)}"}\n\n`)),
    ),
  )

function timeOnce(frame: Buffer): number {
  const cutter = new FrameCutter()
  const startedAt = performance.now()
  for (let at = 0; at < frame.length; at += pieceBytes)
    Array.from(cutter.cut(frame.subarray(at, at + pieceBytes)))
  return performance.now() - startedAt
}

const ratio = timeFor(2 ** 20 - 100) / timeFor(2 ** 16)
console.log(`A frame with 16 times the text takes ${ratio.toFixed(1)} times as long`)
if (ratio > limit) process.exitCode = 1
