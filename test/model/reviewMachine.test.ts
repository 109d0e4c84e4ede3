import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { expectInvariants, expectMove } from './expectations.ts'
import { moveNames, ruleOf, type MoveName } from './moves.ts'
import { allPaths, drive, eventOf, titleOf } from './paths.ts'
import { placeOf, sceneOf } from './scene.ts'
import { startReview } from './startReview.ts'
import { cover, createTrace } from './trace.ts'

const paths = allPaths()
const trace = createTrace()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the review machine keeps its promises at every step of', () => {
  it.each(paths.map((path) => [titleOf(path), path] as const))('%s', async (_, path) => {
    const running = startReview(trace)
    await drive(path, {
      make: (move) => {
        vi.setSystemTime(Date.now() + 1_000)
        expectMove(running, move)
      },
      check: ({ value }) => {
        expect(running.review.getSnapshot().value).toEqual(value)
        expectInvariants(running)
      },
    })
    running.review.stop()
    expect(running.generation.open.size).toBe(0)
  })
})

it('hears in every state what it promises to, and nothing else', () => {
  for (const snapshot of new Set(paths.flatMap(({ steps }) => steps.map(({ state }) => state)))) {
    const { context } = snapshot
    const typesOf = (names: MoveName[]) => new Set(names.map((name) => eventOf(name, context).type))
    const promised = moveNames.filter((name) => ruleOf(name).isAnswered(sceneOf(snapshot)))
    const heard = moveNames.filter((name) => snapshot.can(eventOf(name, context)))
    expect(typesOf(heard), placeOf(snapshot)).toEqual(typesOf(promised))
  }
})

it('takes every transition of the machine on these paths', () => {
  const { figure, missed } = cover(reviewMachine, trace)
  console.log(`Model coverage: ${figure}, ${paths.length} paths`)
  expect(missed).toEqual({ states: [], transitions: [] })
  expect(readFileSync('README.md', 'utf8')).toContain(figure)
})
