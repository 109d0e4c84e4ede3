import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { picturesOf } from '../../src/review/reviewContext.ts'
import { snapshotOf } from '../../src/studio/studioContext.ts'
import { studioMachine } from '../../src/studio/studioMachine.ts'
import { openStudio } from '../support/openStudio.ts'
import { isIn, studioKey, studioMoves, type StudioMove, type StudioRoom } from './studioMoves.ts'
import { cover, createTrace } from './trace.ts'

beforeAll(() => {
  vi.useFakeTimers({ now: 0 })
})
afterAll(() => {
  vi.useRealTimers()
})

const trace = createTrace('studio')
const pass = (ms: number) => vi.advanceTimersByTime(ms)

/** Opens a studio of one slot and goes a way in it, as far as it is known. */
function walk(moves: readonly StudioMove[]): StudioRoom {
  vi.setSystemTime(0)
  const room = openStudio({ atOnce: 1, goesOn: true, budget: '1', inspect: trace.record })
  for (const { make } of moves) make(room, pass)
  return room
}

/** What holds wherever a studio has come to. */
function expectInvariants(room: StudioRoom, way: string) {
  const { context } = room.studio.getSnapshot()
  const { entries, drawingIds, atOnce, selectedId } = context
  const drawing = entries.filter((entry) => {
    const snapshot = snapshotOf(entry)
    return snapshot.matches('generating') && !snapshot.matches({ generating: 'queued' })
  })
  expect(drawing.map(({ id }) => id).sort(), way).toEqual([...drawingIds].sort())
  expect(drawingIds.length, way).toBeLessThanOrEqual(atOnce)
  const waiting = entries.filter((entry) => snapshotOf(entry).matches({ generating: 'queued' }))
  if (isIn(room, 'drawing') && waiting.length) expect(drawingIds, way).toHaveLength(atOnce)
  expect(
    entries.map(({ id }) => id),
    way,
  ).toContain(selectedId)
  // Nobody who is alone sees a queue, and nobody who is not gets past a rate limit.
  if (entries.length === 1) expect(isIn(room, 'drawing'), way).toBe(true)
  else if (isIn(room, 'drawing')) expect(context.slowedUntil, way).toBeLessThanOrEqual(Date.now())
  const held = entries.flatMap((entry) => picturesOf(snapshotOf(entry).context))
  expect(room.images.size, way).toBe(held.length)
  const wanted = entries.filter((entry) => snapshotOf(entry).matches('generating'))
  expect(room.generation.open.size, way).toBe(wanted.length)
}

test('a studio of two reviews and one slot keeps its promises on every path', () => {
  const seen = new Set([studioKey(walk([]))])
  const ways: StudioMove[][] = [[]]
  let steps = 0
  for (const way of ways) {
    const there = walk(way)
    const possible = studioMoves.filter(({ isPossible }) => isPossible(there))
    there.studio.stop()
    for (const move of possible) {
      const room = walk(way)
      const given = isIn(room, 'drawing') ? Infinity : room.studio.getSnapshot().context.drawingIds
      move.make(room, pass)
      steps++
      const next = [...way, move]
      const name = next.map((one) => one.name).join(' → ')
      expectInvariants(room, name)
      if (given !== Infinity && !isIn(room, 'drawing'))
        expect(given, name).toEqual(
          expect.arrayContaining(room.studio.getSnapshot().context.drawingIds),
        )
      const key = studioKey(room)
      if (!seen.has(key) && !move.isLast) {
        seen.add(key)
        ways.push(next)
      }
      room.studio.stop()
      expect(room.generation.open.size, name).toBe(0)
    }
  }
  console.log(`The studio: ${seen.size} states, ${steps} steps`)
})

test('takes every transition of the studio on these paths', () => {
  const { figure, missed } = cover(studioMachine, trace)
  expect(missed).toEqual({ states: [], transitions: [] })
  expect(readFileSync('README.md', 'utf8')).toContain(figure)
})
