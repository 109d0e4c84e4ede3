import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import {
  createMachine,
  fromCallback,
  transition,
  type AnyEventObject,
  type AnyStateMachine,
} from 'xstate'
import { machineSource } from '../../src/inspector/machineSource.ts'
import { describedReview } from '../../src/review/describedReview.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { readChart } from '../../src/statechart/chart.ts'
import { ruleOf } from './moves.ts'
import { eventOf, pagePaths, type MoveEvent } from './paths.ts'
import type { ReviewSnapshot } from './scene.ts'

/** The machine that its copied text makes, with nothing but the text to make it from. */
const readCopied = () =>
  runInNewContext(machineSource(describedReview), { createMachine }) as AnyStateMachine

/** Gives the copy the guards, whose params are all in their event, and nothing that acts. */
function withParts(machine: AnyStateMachine) {
  const { guards } = reviewMachine.implementations
  const provided = Object.entries(guards).map(([name, guard]) => [
    name,
    ({ context, event }: never) => (guard as (...args: unknown[]) => boolean)({ context }, event),
  ])
  const generation = fromCallback(() => undefined)
  return machine.provide({ guards: Object.fromEntries(provided) as object, actors: { generation } })
}

const copied = withParts(readCopied())

/** Alone, it never has to wait for its turn, which nothing gives where it does not. */
const eventsOf = ({ type }: MoveEvent, { context }: ReviewSnapshot): AnyEventObject[] => {
  const rule = ruleOf(type)
  const event = eventOf(type, context)
  const cannotStart = rule.by === 'person' && rule.breaksStart
  return [event, { type: cannotStart ? 'xstate.error.actor.generation' : 'turn.given' }]
}

it('says in its copied text everything that its picture shows', () => {
  expect(readChart(copied)).toEqual(readChart(describedReview))
})

it('walks every path that a person and a server can bring about from its copied text as it does itself', () => {
  // Paths begin alike: each step is taken once.
  const walked = new Map<ReviewSnapshot, Set<string>>()
  let steps = 0
  for (const path of pagePaths())
    path.steps.forEach(({ event, state: after }, index) => {
      const before = path.steps[index - 1]?.state
      if (!before || walked.get(before)?.has(event.type)) return
      walked.set(before, (walked.get(before) ?? new Set()).add(event.type))
      const { value, context } = before
      const start = copied.resolveState({ value, context })
      const end = eventsOf(event, before).reduce(
        (state, event) => transition(copied, state, event)[0],
        start,
      )
      expect(end.value, event.type).toEqual(after.value)
      steps++
    })
  expect(steps).toBeGreaterThan(100)
})
