import { afterEach, expect, test, vi } from 'vitest'
import { readTurn } from '../../src/studio/readTurn.ts'
import { aboutWords, remainingMs } from '../../src/studio/queue/remainingMs.ts'
import { openStudio } from '../support/openStudio.ts'

function startStudio(...prompts: string[]) {
  const { studio, add } = openStudio({ atOnce: 1 })
  prompts.forEach(add)
  return studio
}

test('a review knows its place in the line of those that wait, and what holds them up', () => {
  const studio = startStudio('A', 'B', 'C')
  const turns = () =>
    studio.getSnapshot().context.entries.map(({ id }) => readTurn(studio.getSnapshot(), id).place)
  expect(turns()).toEqual([0, 1, 2])
  const last = studio.getSnapshot().context.entries[2]!.id
  studio.send({ type: 'review.prioritized', id: last, priority: 'high' })
  expect(turns()).toEqual([0, 2, 1])
  studio.send({ type: 'queue.paused' })
  expect(readTurn(studio.getSnapshot(), last)).toEqual({
    place: 1,
    isPaused: true,
    slowedUntil: null,
  })
})

afterEach(() => void vi.useRealTimers())

test('tells how long drawing will take from what it took, once a picture is done, and no more exactly', () => {
  vi.useFakeTimers()
  const studio = startStudio('A', 'B', 'C', 'D')
  const left = () => remainingMs(studio.getSnapshot().context, Date.now())
  vi.advanceTimersByTime(30_000)
  expect(left()).toBeUndefined()
  studio.getSnapshot().context.entries[0]!.review.send({
    type: 'generation.completed',
    picture: {
      ...{ imageId: 'a', sha256: '', mime: 'image/png', bytes: 1 },
      ...{ width: 1, height: 1 },
    },
    details: { provider: 'stand-in', imageModel: '', attempt: 1 },
  })
  vi.advanceTimersByTime(10_000)
  expect(left()).toBe(80_000)
  studio.send({ type: 'habits.changed', habits: { atOnce: 2 } })
  expect(left()).toBe(40_000)
  // Late by 20 s and by 10; and one that waits.
  vi.advanceTimersByTime(40_000)
  expect(left()).toBe(30_000)
  studio.getSnapshot().context.entries[1]!.review.send({
    type: 'retry.scheduled',
    ...{ attempt: 1, of: 4, dueAt: Date.now() + 60_000 },
    failure: { kind: 'provider_failed', title: '', detail: '', hint: '', retryable: true },
  })
  expect(left()).toBe(90_000)
  // A rate limit holds up who waits, not who draws: 45 s, and another 30 for the one in line.
  const { slowedUntil } = studio.getSnapshot().context
  expect(
    remainingMs({ ...studio.getSnapshot().context, slowedUntil: Date.now() + 75_000 }, Date.now()),
  ).toBe(105_000)
  expect(slowedUntil).toBeLessThan(Date.now())
  expect([12_000, 80_000, 3 * 3_600_000].map(aboutWords)).toEqual([
    'about 20 s',
    'about 2 min',
    'about 3 h',
  ])
})
