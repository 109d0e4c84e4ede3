import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { createActor, fromCallback, type EventObject } from 'xstate'
import type { GenerationEvent, Order } from '../../src/generation/createGeneration.ts'
import { createImageStore } from '../../src/images/createImageStore.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { recordReview } from '../../src/review/recordReview.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { ReviewTimeline } from '../../src/review/ReviewTimeline.tsx'
import { RoomContext } from '../../src/review/RoomContext.ts'
import { takeTurns } from '../support/takeTurns.ts'

function renderTimeline() {
  let tell: (event: GenerationEvent) => void = () => undefined
  const generation = fromCallback<EventObject, Order>(({ sendBack }) => {
    tell = sendBack
  })
  const review = createActor(
    reviewMachine.provide({ actors: { generation }, actions: { releaseImages: () => undefined } }),
    { input: emptyDraft },
  )
  const history = recordReview(review)
  takeTurns(review)
  review.start()
  let renders = 0
  let left = 0
  render(
    <RoomContext
      value={{
        review,
        history: () => Promise.resolve(history),
        images: createImageStore(),
        session: {
          root: review,
          spending: () => ({ bills: [], ordered: [] }),
          turnOf: () => ({ place: 0, isPaused: false, slowedUntil: null }),
          loadAddPrompts: () => import('../../src/studio/AddPrompts.tsx'),
        },
      }}
    >
      <Profiler id="timeline" onRender={() => renders++}>
        <ReviewTimeline history={history} onLeave={() => left++} />
      </Profiler>
    </RoomContext>,
  )
  const send = (event: Parameters<typeof review.send>[0]) => act(() => review.send(event))
  const draw = () => {
    act(() => tell({ type: 'attempt.started', attempt: 1, of: 4 }))
    act(() =>
      tell({
        type: 'generation.completed',
        picture: {
          imageId: `image-${review.getSnapshot().context.versions.length + 1}`,
          sha256: 'abcd'.repeat(16),
          mime: 'image/png',
          bytes: 1,
          width: 1,
          height: 1,
        },
        details: { provider: 'openai', imageModel: 'model', attempt: 1 },
      }),
    )
    const { selectedId } = review.getSnapshot().context
    send({ type: 'version.shown', versionId: selectedId ?? 'none' })
  }
  const rows = () => within(screen.getByRole('list')).getAllByRole('listitem')
  return {
    review,
    history,
    send,
    draw,
    rows,
    tell: (event: GenerationEvent) => act(() => tell(event)),
    renders: () => renders,
    left: () => left,
  }
}

const titles = (rows: HTMLElement[]) => rows.map((row) => row.querySelector('strong')?.textContent)

function drawTwo(timeline: ReturnType<typeof renderTimeline>) {
  timeline.send({ type: 'prompt.submitted' })
  for (const prompt of ['A', 'A ', 'A lighthouse'])
    timeline.send({ type: 'prompt.changed', prompt })
  timeline.send({ type: 'prompt.submitted' })
  timeline.draw()
  const seen = { versionId: 'image-1', sha256: 'abcd'.repeat(16) }
  timeline.send({ type: 'regeneration.requested', ...seen })
  timeline.draw()
  timeline.send({ type: 'image.approved', ...seen })
}

test('tells the newest first what happened, refusals and merged keystrokes included', () => {
  const timeline = renderTimeline()
  drawTwo(timeline)
  expect(titles(timeline.rows())).toEqual([
    'Refused',
    'Showed version 2',
    'Version 2 is there',
    'Attempt 1 of 4',
    'Its turn came',
    'Had it drawn again, as version 2',
    'Showed version 1',
    'Version 1 is there',
    'Attempt 1 of 4',
    'Its turn came',
    'Ordered version 1',
    'Prompt edited',
    'Refused',
    'The review began',
  ])
  expect(screen.getByText('×3')).toBeTruthy()
  expect(screen.getByText('Write what the picture should show first.')).toBeTruthy()
})

test('puts the machine’s own names last in a row, behind what was said', () => {
  const timeline = renderTimeline()
  timeline.send({ type: 'prompt.changed', prompt: 'A lighthouse' })
  expect(timeline.rows()[0]?.textContent).toMatch(/Prompt edited.*A lighthouse.*prompt\.changed$/)
  expect(titles(timeline.rows())[0]).toBe('Prompt edited')
})

test('filters by kind, and says how many there are of each', () => {
  const timeline = renderTimeline()
  drawTwo(timeline)
  fireEvent.click(screen.getByRole('button', { name: 'Decisions 2' }))
  expect(titles(timeline.rows())).toEqual(['Had it drawn again, as version 2', 'Ordered version 1'])
  fireEvent.click(screen.getByRole('button', { name: 'All 14' }))
  expect(timeline.rows()).toHaveLength(14)
})

test('goes to the version concerned where the machine lets one look at it', () => {
  const timeline = renderTimeline()
  drawTwo(timeline)
  fireEvent.click(screen.getAllByRole('button', { name: 'Look at Version 1' })[0]!)
  expect(timeline.review.getSnapshot().context.selectedId).toBe('image-1')
  expect(timeline.left()).toBe(1)
  timeline.send({ type: 'regeneration.requested', versionId: 'image-1', sha256: 'abcd'.repeat(16) })
  fireEvent.click(screen.getAllByRole('button', { name: 'Look at Version 2' })[0]!)
  expect(timeline.review.getSnapshot().context.drawing?.lookedAtId).toBe('image-2')
})

test('offers no way to a version where the machine would not go, as once it is decided', () => {
  const timeline = renderTimeline()
  drawTwo(timeline)
  expect(screen.getAllByRole('button', { name: /^Look at/ }).length).toBeGreaterThan(0)
  const seen = { versionId: 'image-2', sha256: 'abcd'.repeat(16) }
  timeline.send({ type: 'image.approved', ...seen })
  expect(timeline.review.getSnapshot().matches('final')).toBe(true)
  expect(screen.queryByRole('button', { name: /^Look at/ })).toBeNull()
})

test('keeps the rows that are there at 200 progress events, and renders at most once for each', () => {
  const timeline = renderTimeline()
  drawTwo(timeline)
  timeline.send({ type: 'regeneration.requested', versionId: 'image-2', sha256: 'abcd'.repeat(16) })
  const before = timeline.rows()
  const rendersBefore = timeline.renders()
  for (let index = 0; index < 200; index++)
    timeline.tell({ type: 'preview.arrived', imageId: `preview-${index}`, index })
  expect(
    timeline
      .rows()
      .slice(200)
      .every((row, index) => row === before[index]),
  ).toBe(true)
  expect(timeline.renders() - rendersBefore).toBeLessThanOrEqual(200)
})
