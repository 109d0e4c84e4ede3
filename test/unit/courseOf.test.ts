import { expect, onTestFinished, test, vi } from 'vitest'
import { atEqualTimes, courseOf } from '../../src/studio/out/courseOf.ts'
import { recordsOf } from '../../src/studio/out/recordsOf.ts'
import { openStudio } from '../support/openStudio.ts'

test('adds decisions and costs up in the order of time, whatever the order of the list', () => {
  vi.useFakeTimers({ now: 0 })
  onTestFinished(() => void vi.useRealTimers())
  const { studio, add, finish, decide } = openStudio()
  const ids = ['A gull', 'A crab'].map((prompt) => {
    const id = add(prompt)
    vi.advanceTimersByTime(1_000)
    finish(id)
    return id
  })
  vi.advanceTimersByTime(1_000)
  decide(ids[1]!, 'image.approved')
  vi.advanceTimersByTime(1_000)
  decide(ids[0]!, 'image.rejected')
  const records = recordsOf(studio.getSnapshot().context).map(({ record }) => ({
    ...record,
    versions: record.versions.map((one) => ({ ...one, cost: { usd: 0.5, pricesAsOf: '2026-11' } })),
  }))
  const steps = courseOf(records)
  expect(steps).toEqual([
    { at: 0, approved: 0, rejected: 0, usd: 0 },
    { at: 1_000, approved: 0, rejected: 0, usd: 0.5 },
    { at: 2_000, approved: 0, rejected: 0, usd: 1 },
    { at: 3_000, approved: 1, rejected: 0, usd: 1 },
    { at: 4_000, approved: 1, rejected: 1, usd: 1 },
  ])
  expect(atEqualTimes(steps, 2)).toEqual([
    { at: 2_000, approved: 0, rejected: 0, usd: 1 },
    { at: 4_000, approved: 1, rejected: 1, usd: 1 },
  ])
})
