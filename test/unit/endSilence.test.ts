import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endSilence } from '../../src/generation/endSilence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const heartbeat = new TextEncoder().encode(':\n\n')

/** A stream that says something when it is told to, and what comes of it. */
function openStream() {
  let say: () => void = () => undefined
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      say = () => controller.enqueue(heartbeat)
    },
  })
  const { stream, stopLooking } = endSilence(source)
  return { say: () => say(), reader: stream.getReader(), stopLooking }
}

test('passes on what comes, for as long as something comes', async () => {
  const { say, reader } = openStream()
  for (let beat = 0; beat < 10; beat++) {
    await vi.advanceTimersByTimeAsync(40_000)
    say()
    expect(await reader.read()).toEqual({ done: false, value: heartbeat })
  }
})

test('breaks a stream that has gone silent', async () => {
  const { say, reader } = openStream()
  say()
  await reader.read()
  const broken = expect(reader.read()).rejects.toThrow('Nothing came for 45 s')
  await vi.advanceTimersByTimeAsync(61_000)
  await broken
})

test('leaves no timer behind', () => {
  const { stopLooking } = openStream()
  stopLooking()
  expect(vi.getTimerCount()).toBe(0)
})
