import { expect, test } from 'vitest'
import { createActor, createMachine, fromCallback, type EventObject } from 'xstate'
import type { Health } from '../../src/contract/health.ts'
import type { Order } from '../../src/generation/createGeneration.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { nextEvents } from '../../src/review/nextEvents.ts'
import type { ReviewSnapshot } from '../../src/review/RoomContext.ts'
import type { ReviewEvent } from '../../src/review/reviewEvents.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { readActivity } from '../../src/statechart/activity.ts'
import { readChart } from '../../src/statechart/chart.ts'
import { whyNot } from '../../src/statechart/whyNot.ts'
import { takeTurns } from '../support/takeTurns.ts'

const health: Health = {
  status: 'ok',
  provider: 'openai',
  model: 'gpt-5.6-luna',
  imageModel: 'gpt-image-2',
}

/** A review whose generation the test plays, and what a picture of it says. */
function startReview(...events: ReviewEvent[]) {
  const generation = fromCallback<EventObject, Order>(() => undefined)
  const actor = createActor(reviewMachine.provide({ actors: { generation } }), {
    input: { ...emptyDraft, prompt: 'A lighthouse' },
  })
  takeTurns(actor)
  actor.start()
  const chart = readChart(actor.getSnapshot().machine)
  const read = () =>
    readActivity(chart, actor.getSnapshot(), (snapshot: ReviewSnapshot) =>
      nextEvents(snapshot, { bills: [], ordered: [] }, health),
    )
  events.forEach((event) => actor.send(event))
  return {
    actor,
    /** What can be taken now, and of the same events what cannot, with the reason. */
    of: (event: string) =>
      [...chart.transitions.values()]
        .filter((transition) => transition.event === event && read().active.has(transition.source))
        .map((transition) => whyNot(chart, read(), transition) ?? 'possible'),
    /** How many transitions of each event can be taken. */
    counts: () => {
      const { possible } = read()
      const events = [...possible].map((id) => chart.transitions.get(id)?.event)
      return [...Map.groupBy(events, (event) => event).values()].map(({ length }) => length)
    },
  }
}

const sha256 = 'abcd'.repeat(16)
const drawn: ReviewEvent[] = [
  { type: 'prompt.submitted' },
  { type: 'attempt.started', attempt: 1, of: 4 },
  {
    type: 'generation.completed',
    picture: { imageId: 'image-1', sha256, mime: 'image/png', bytes: 1, width: 1, height: 1 },
    details: { provider: 'openai', imageModel: 'model', attempt: 1 },
  },
  { type: 'version.shown', versionId: 'image-1' },
]

test('asks about reference pictures whether there is room, and whether there are any', () => {
  const references = Array.from({ length: 8 }, (_, index) => ({
    ...{ id: `image-${index}`, name: 'boat.png' },
    ...{ sha256: `${index}`, mime: 'image/png' as const, bytes: 1, width: 1, height: 1 },
  }))
  const { actor, of } = startReview()
  expect(of('reference.added')).toEqual(['possible'])
  expect(of('reference.removed')).toEqual(['isReference does not hold'])
  for (const reference of references) actor.send({ type: 'reference.added', reference })
  expect(of('reference.added')).toEqual(['isNewReference does not hold'])
  expect(of('reference.moved')).toEqual(['possible'])
})

test('asks the guards of a decision about the version on screen, in their order', () => {
  const { actor, of } = startReview(...drawn)
  const unsaid = 'lacksFeedback holds'
  expect(of('changes.requested')).toEqual(['possible', unsaid, unsaid, unsaid, unsaid])
  actor.send({ type: 'feedback.changed', feedback: 'Warmer' })
  expect(of('changes.requested')).toEqual([
    'lacksFeedback does not hold',
    'isFeedbackTooLong does not hold',
    'isOnScreenOverBudget does not hold',
    'possible',
    'isOnScreen holds',
  ])
  expect(of('image.approved')).toEqual([
    'isSavedOnScreen does not hold',
    'possible',
    'isOnScreen holds',
  ])
  expect(of('image.rejected')).toEqual(['possible', 'isOnScreen holds'])
  expect(of('version.selected')).toEqual(['possible'])
})

test('asks the guards of an order about what it may cost', () => {
  const { actor, of } = startReview({ type: 'budget.changed', budget: '0.01' })
  expect(of('prompt.submitted')[4]).toBe('possible')
  actor.send({ type: 'budget.changed', budget: '1' })
  expect(of('prompt.submitted')[4]).toBe('isOverBudget does not hold')
})

test('asks the guards of what comes next from the provider', () => {
  const { actor, of } = startReview(...drawn.slice(0, 2))
  expect(of('phase.changed')).toEqual(['isDrawingPhase does not hold', 'possible'])
  actor.send({ type: 'phase.changed', phase: 'planning' })
  expect(of('phase.changed')).toEqual(['possible', 'isDrawingPhase holds'])
})

test('finds exactly one way for each event, wherever the review is', () => {
  const { actor, counts } = startReview()
  const events: ReviewEvent[] = [
    ...drawn,
    { type: 'feedback.changed', feedback: 'Warmer' },
    { type: 'mark.added', mark: { id: 'mark-1', x: 0.5, y: 0.5, words: 'Bluer' } },
    { type: 'image.approved', versionId: 'image-1', sha256 },
    { type: 'decision.undone' },
    { type: 'image.rejected', versionId: 'image-1', sha256 },
  ]
  for (const event of events) {
    actor.send(event)
    expect(new Set(counts()), event.type).toEqual(new Set([1]))
  }
})

test('says that the machine is elsewhere, or that a state inside answers first', () => {
  const machine = createMachine({
    id: 'house',
    initial: 'open',
    states: {
      open: { initial: 'lit', states: { lit: { on: { rang: {} } } }, on: { rang: {} } },
      shut: { on: { rang: {} } },
    },
  })
  const chart = readChart(machine)
  const activity = readActivity(chart, createActor(machine).start().getSnapshot(), () => ({}))
  const reasons = [...chart.transitions.values()].map((transition) => [
    transition.source,
    whyNot(chart, activity, transition),
  ])
  expect(Object.fromEntries(reasons)).toEqual({
    'house.open': 'a state inside answers it first',
    'house.open.lit': undefined,
    'house.shut': 'the machine is not in shut',
  })
})
