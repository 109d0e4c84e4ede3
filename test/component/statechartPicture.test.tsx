import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { Profiler, useState } from 'react'
import { createActor, fromCallback, type EventObject } from 'xstate'
import { expect, test, vi } from 'vitest'
import type { GenerationEvent, Order } from '../../src/generation/createGeneration.ts'
import { describedReview } from '../../src/review/describedReview.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { nextEvents } from '../../src/review/nextEvents.ts'
import type { ReviewSnapshot } from '../../src/review/RoomContext.ts'
import { reviewLayout } from '../../src/review/reviewLayout.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { ArrowView } from '../../src/statechart/ArrowView.tsx'
import { ChartContext } from '../../src/statechart/ChartContext.ts'
import { readChart } from '../../src/statechart/chart.ts'
import { createLive } from '../../src/statechart/createLive.ts'
import { Details } from '../../src/statechart/Details.tsx'
import { ListPane } from '../../src/statechart/ListPane.tsx'
import { Picture } from '../../src/statechart/Picture.tsx'
import { StateView } from '../../src/statechart/StateView.tsx'

// jsdom moves nothing.
Element.prototype.getAnimations = () => []

/** A running review whose generation the test plays, and what a picture of it needs. */
function startReview(prompt = 'A lighthouse') {
  let tell: (event: GenerationEvent) => void = () => undefined
  const generation = fromCallback<EventObject, Order>(({ sendBack }) => {
    tell = sendBack
  })
  const actor = createActor(
    reviewMachine.provide({ actors: { generation }, actions: { releaseImages: () => undefined } }),
    { input: { ...emptyDraft, prompt } },
  )
  actor.start()
  const send = {
    'prompt.submitted': vi.fn(() => actor.send({ type: 'prompt.submitted' })),
    'generation.cancelled': vi.fn(() => actor.send({ type: 'generation.cancelled' })),
  }
  const chart = readChart(describedReview)
  const live = createLive(actor, chart, (snapshot: ReviewSnapshot) =>
    nextEvents(snapshot, { bills: [], ordered: [] }, undefined),
  )
  return {
    actor,
    chart,
    live,
    send,
    tell: (event: GenerationEvent) => act(() => tell(event)),
    submit: () => act(() => actor.send({ type: 'prompt.submitted' })),
  }
}

type Running = ReturnType<typeof startReview>

function Panel({ chart, live, send }: Running) {
  const [selected, select] = useState<string>()
  const [shared] = useState({ live, send, select })
  return (
    <ChartContext value={shared}>
      <svg>
        <Picture chart={chart} layout={reviewLayout} selected={selected} />
      </svg>
      <Details chart={chart} selected={selected} />
      <ListPane chart={chart} />
    </ChartContext>
  )
}

function renderPanel(running = startReview()) {
  const { container } = render(<Panel {...running} />)
  const pick = (id: string) => {
    const found = container.querySelector(`[data-pick="${id}"]`)
    if (!found) throw new Error(`The picture has no ${id}`)
    return found
  }
  const group = (id: string) => pick(id).closest('g[class]:not(.chart-pick)')
  return {
    ...running,
    pick,
    isActive: (id: string) => group(id)?.hasAttribute('data-active'),
    isPossible: (id: string) => group(id)?.hasAttribute('data-possible'),
    isTaken: (id: string) => group(id)?.hasAttribute('data-taken'),
    details: () => within(screen.getByRole('region', { name: 'Selected' })),
  }
}

const submit = 'review.initial_input/prompt.submitted/5'

test('lights the states that the machine is in, and the way that it took', () => {
  const panel = renderPanel()
  expect(panel.isActive('review.initial_input')).toBe(true)
  panel.submit()
  expect(panel.isActive('review.initial_input')).toBe(false)
  expect(panel.isActive('review.generating')).toBe(true)
  expect(panel.isActive('review.generating.queued')).toBe(true)
  expect(panel.isTaken(submit)).toBe(true)
})

test('shows every part of a way that leads through an eventless transition', () => {
  const panel = renderPanel()
  panel.submit()
  act(() => panel.actor.send({ type: 'generation.cancelled' }))
  expect(panel.isTaken('review.generating/generation.cancelled/0')).toBe(true)
  expect(panel.isTaken('review.generating.without_picture/always/1')).toBe(true)
  expect(panel.isTaken('review.generating.without_picture/always/0')).toBe(false)
})

test('asks the guards of what a click can send: a blank prompt only gets refused', () => {
  const panel = renderPanel(startReview(''))
  expect(panel.isPossible(submit)).toBe(false)
  const refused = document.querySelector('.chart-row[data-possible] .chart-send')
  expect(refused?.getAttribute('aria-label')).toBe('Send prompt.submitted')
  act(() => panel.actor.send({ type: 'prompt.changed', prompt: 'A lighthouse' }))
  expect(panel.isPossible(submit)).toBe(true)
})

test('tells a condition as quietly as what it belongs to, while that cannot happen', () => {
  const panel = renderPanel(startReview(''))
  const [condition] = screen.getAllByText('unless lacksPrompt,')
  expect(condition?.hasAttribute('data-possible')).toBe(false)
  act(() => panel.actor.send({ type: 'prompt.changed', prompt: 'A lighthouse' }))
  expect(condition?.hasAttribute('data-possible')).toBe(true)
})

test('sends what a button of the page would send, by pointer and by keyboard', () => {
  const panel = renderPanel()
  const inPicture = (name: string) =>
    within(document.querySelector('svg') as unknown as HTMLElement).getByRole('button', { name })
  fireEvent.click(inPicture('Send prompt.submitted'))
  expect(panel.send['prompt.submitted']).toHaveBeenCalledOnce()
  expect(panel.isActive('review.generating')).toBe(true)
  fireEvent.keyDown(inPicture('Send generation.cancelled'), { key: 'Enter' })
  expect(panel.send['generation.cancelled']).toHaveBeenCalledOnce()
  expect(panel.isActive('review.initial_input')).toBe(true)
})

test.each(['picture', 'Next row', 'list'])(
  'ignores the second half of a double click in the %s',
  (where) => {
    const panel = renderPanel()
    const places = {
      picture: () => document.querySelector('svg'),
      'Next row': () => document.querySelector('.machine-next'),
      list: () => document.querySelector('.machine-list'),
    }
    const send = (name: string) =>
      within(places[where as keyof typeof places]() as HTMLElement).getByRole('button', { name })
    fireEvent.click(send('Send prompt.submitted'), { detail: 1 })
    fireEvent.click(send('Send generation.cancelled'), { detail: 2 })
    expect(panel.send['generation.cancelled']).not.toHaveBeenCalled()
    fireEvent.click(send('Send generation.cancelled'), { detail: 1 })
    fireEvent.click(send('Send prompt.submitted'), { detail: 2 })
    expect(panel.send['prompt.submitted']).toHaveBeenCalledOnce()
  },
)

test('offers no sending of what needs more than a click', () => {
  const panel = renderPanel()
  panel.submit()
  expect(panel.isPossible('review.generating/generation.completed/1')).toBe(true)
  expect(screen.queryByRole('button', { name: 'Send generation.completed' })).toBeNull()
})

test('tells about the selected transition: description, condition, actions; then about now', () => {
  const panel = renderPanel()
  fireEvent.click(panel.pick(submit))
  for (const told of [
    'The first version is ordered.',
    'unless lacksPrompt, isPromptTooLong, hasWrongSetting, hasUnclearBudget or isOverBudget',
    'planFirst',
    'possible now',
  ])
    expect(panel.details().getByText(told)).toBeTruthy()
  fireEvent.click(panel.details().getByRole('button', { name: 'Back to now' }))
  expect(panel.details().getByText('initial_input')).toBeTruthy()
})

test('tells about the selected state: what it runs and does on entry', () => {
  const panel = renderPanel()
  fireEvent.keyDown(panel.pick('review.generating'), { key: 'Enter' })
  for (const told of ['generation', 'clearNotice, tellStudio', 'tellStudio', 'unsaved'])
    expect(panel.details().getByText(told)).toBeTruthy()
})

test('lists the same facts: each state and each transition, and what is now', () => {
  const { chart, ...panel } = renderPanel()
  const list = within(screen.getByRole('region', { name: 'States and transitions' }))
  panel.submit()
  const items = list.getAllByRole('listitem')
  const folds = [...chart.states.values()]
    .flatMap(({ rows }) => rows)
    .filter((row) => row.transitions.length > 1)
  expect(items).toHaveLength(chart.states.size + chart.transitions.size + folds.length)
  const now = items.filter((item) => item.getAttribute('aria-current') === 'step')
  expect(now.map((item) => item.querySelector('code')?.textContent)).toEqual([
    'generating',
    'queued',
  ])
  for (const { description } of chart.transitions.values())
    expect(list.getAllByText(description ?? '', { exact: false }).length).toBeGreaterThan(0)
})

test('renders nothing again at 200 progress events but what they change', () => {
  const { chart, live, send, ...running } = startReview()
  const renders = new Map<string, number>()
  const count = (id: string) => renders.set(id, (renders.get(id) ?? 0) + 1)
  render(
    <ChartContext value={{ live, send, select: () => undefined }}>
      <svg>
        {[...chart.states.values()].map((state) => (
          <Profiler key={state.id} id={state.id} onRender={count}>
            <StateView state={state} box={[0, 0, 9, 9]} gutter={0} selected={undefined} />
          </Profiler>
        ))}
        {chart.arrows.map((arrow) => (
          <Profiler key={arrow.id} id={arrow.id} onRender={count}>
            <ArrowView
              arrow={arrow}
              points={[]}
              label={[0, 0, 9, 9]}
              leadsOn={false}
              selected={undefined}
            />
          </Profiler>
        ))}
      </svg>
    </ChartContext>,
  )
  running.submit()
  running.tell({ type: 'attempt.started', attempt: 1, of: 4 })
  renders.clear()
  for (let index = 0; index < 200; index++)
    running.tell({ type: 'preview.arrived', imageId: `image-${index}`, index })
  // The one change: from attempting to drawing, and the arrow there instead of the one before.
  expect(Object.fromEntries(renders)).toEqual({
    'review.generating.attempting': 1,
    'review.generating.drawing': 1,
    'review.generating → review.generating.attempting': 1,
    'review.generating → review.generating.drawing': 1,
  })
})

test('tells what the machine does wherever it is: in the picture, in the list and beside them', () => {
  const panel = renderPanel()
  const arrived = 'review/person.arrived/0'
  expect(panel.isPossible(arrived)).toBe(true)
  fireEvent.click(panel.pick(arrived))
  expect(panel.details().getByText('welcome')).toBeTruthy()
  const list = within(screen.getByRole('region', { name: 'States and transitions' }))
  expect(list.getByText('person.arrived')).toBeTruthy()
  expect(panel.isActive('review')).toBe(false)
})
