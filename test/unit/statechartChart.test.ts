import { and, createMachine, fromPromise, setup } from 'xstate'
import { expect, test } from 'vitest'
import { describedReview } from '../../src/review/describedReview.ts'
import { reviewDescriptions } from '../../src/review/reviewDescriptions.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { readChart } from '../../src/statechart/chart.ts'
import { stateTitles } from '../../src/review/stateTitles.ts'
import { describedStudio } from '../../src/studio/describedStudio.ts'
import { studioDescriptions } from '../../src/studio/studioDescriptions.ts'

const uploads = setup({
  actors: { upload: fromPromise(() => Promise.resolve()) },
  actions: { count: () => undefined },
  guards: { isSmall: () => true, isMine: () => true },
  delays: { patience: 500 },
}).createMachine({
  id: 'uploads',
  initial: 'idle',
  states: {
    idle: {
      entry: 'count',
      on: {
        'file.chosen': [
          { guard: and(['isSmall', 'isMine']), target: 'busy' },
          { guard: 'isSmall', actions: 'count' },
          { actions: 'count' },
        ],
      },
    },
    busy: {
      tags: 'waiting',
      initial: 'sending',
      states: { sending: { after: { patience: 'slow', 20: 'slow' } }, slow: { type: 'final' } },
      invoke: { src: 'upload', id: 'uploading', onDone: 'idle', onError: 'idle' },
      onDone: 'idle',
      exit: 'count',
    },
  },
})

const chart = readChart(uploads)
const told = [...chart.transitions.values()].map(({ trigger, name, condition, targets }) =>
  [trigger, name, condition ?? '-', targets.join() || 'stays'].join(' | '),
)

test('reads events, guards, delays, done and error edges in words', () => {
  expect(told.toSorted()).toEqual([
    'after | after 20 ms | - | uploads.busy.slow',
    'after | after patience | - | uploads.busy.slow',
    'done | done: uploading | - | uploads.idle',
    'done | done: uploads.busy | - | uploads.idle',
    'error | error: uploading | - | uploads.idle',
    'event | file.chosen | if and(isSmall, isMine) | uploads.busy',
    'event | file.chosen | unless and(isSmall, isMine) or isSmall | stays',
    'event | file.chosen | unless and(isSmall, isMine), if isSmall | stays',
  ])
})

test('reads nesting, initial states, invoked actors, tags and actions', () => {
  expect(chart.root.initial).toBe('uploads.idle')
  expect(chart.states.get('uploads.busy')).toMatchObject({
    initial: 'uploads.busy.sending',
    invokes: [{ id: 'uploading', src: 'upload' }],
    tags: ['waiting'],
    exit: ['count'],
    depth: 1,
  })
  expect(chart.states.get('uploads.busy.slow')).toMatchObject({ type: 'final', depth: 2 })
})

test('reads eventless transitions and what an else leads to', () => {
  const machine = createMachine({
    id: 'gate',
    initial: 'shut',
    states: {
      shut: { always: [{ guard: 'hasKey', target: 'open' }, { target: 'locked' }] },
      open: {},
      locked: {},
    },
  })
  const conditions = readChart(machine).arrows.map(({ id, transitions }) => [
    id,
    transitions[0]?.trigger,
    transitions[0]?.condition,
  ])
  expect(conditions).toEqual([
    ['gate.shut → gate.open', 'always', 'if hasKey'],
    ['gate.shut → gate.locked', 'always', 'unless hasKey'],
  ])
})

test('puts into one arrow what leads the same way, into one row what has the same effect', () => {
  const arrow = chart.arrows.find(({ id }) => id === 'uploads.busy → uploads.idle')
  expect(arrow?.transitions).toHaveLength(3)
  expect(chart.states.get('uploads.idle')?.rows.map((row) => row.transitions.length)).toEqual([2])
})

const described = [
  { name: 'review', machine: describedReview, descriptions: reviewDescriptions },
  { name: 'studio', machine: describedStudio, descriptions: studioDescriptions },
]

test.each(described)(
  'every state and every transition of the $name says in one line what it is, and nothing else does',
  ({ machine, descriptions }) => {
    const { states, transitions } = readChart(machine)
    const told = [...states.values(), ...transitions.values()]
    for (const { id, description } of told) {
      expect(description, id).toMatch(/^[A-Z].*\.$/)
      expect(description?.length, id).toBeLessThan(80)
    }
    expect(Object.keys(descriptions).toSorted()).toEqual(told.map(({ id }) => id).toSorted())
  },
)

test('calls the top-level states of the review by the words of the top bar', () => {
  const titles = readChart(reviewMachine).root.children.map(({ key, title }) => [key, title])
  expect(titles).toEqual(Object.entries(stateTitles))
})
