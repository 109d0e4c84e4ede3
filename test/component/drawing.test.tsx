import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { overloaded, renderReview } from './renderReview.tsx'

const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
})

async function renderDrawing(options?: Parameters<typeof renderReview>[0]) {
  const room = renderReview(options)
  await user.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  return room
}

const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const status = () => screen.getByRole('status').textContent
const alternatives = () => screen.queryAllByRole('img').map((image) => image.getAttribute('alt'))

test('tells the attempt, and each preview by its number', async () => {
  const { tell, preview } = await renderDrawing()
  expect(status()).toBe('Drawing version 1.')
  tell({ type: 'attempt.started', attempt: 1, of: 4 })
  expect(status()).toBe('Drawing version 1, attempt 1 of 4.')
  preview(0)
  expect(status()).toContain('Preview 1 is shown')
  await waitFor(() => expect(alternatives()).toContain('Preview 1 of version 1'))
})

test('counts the seconds', async () => {
  await renderDrawing()
  await later(61_000)
  expect(screen.getAllByText('1 min 01 s').length).toBeGreaterThan(0)
})

test('counts down while it backs off, and says why', async () => {
  const { tell } = await renderDrawing()
  tell({ type: 'attempt.started', attempt: 2, of: 4 })
  tell({
    type: 'retry.scheduled',
    attempt: 2,
    of: 4,
    dueAt: Date.now() + 8_000,
    failure: overloaded,
  })
  expect(status()).toBe('OpenAI is overloaded, attempt 2 of 4. Next try in 8 s.')
  expect(screen.getByText('Next try in 8 s')).toBeTruthy()
  await later(3_000)
  expect(screen.getByText('Next try in 5 s')).toBeTruthy()
  expect(screen.getByText('2 of 4')).toBeTruthy()
})

test('starts a new attempt with an empty frame', async () => {
  const { tell, preview } = await renderDrawing()
  tell({ type: 'attempt.started', attempt: 1, of: 4 })
  preview(0)
  tell({ type: 'attempt.started', attempt: 2, of: 4 })
  expect(alternatives()).not.toContain('Preview 1 of version 1')
})

test('can be cancelled while it backs off, without an alarm', async () => {
  const { tell, open } = await renderDrawing()
  tell({ type: 'attempt.started', attempt: 1, of: 4 })
  tell({
    type: 'retry.scheduled',
    attempt: 1,
    of: 4,
    dueAt: Date.now() + 8_000,
    failure: overloaded,
  })
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(open).toHaveLength(0)
  expect(screen.getByRole('main').dataset.state).toBe('initial_input')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(status()).toBe('Drawing was cancelled.')
  expect(screen.getByText('Cancelled before anything was drawn.')).toBeTruthy()
})

test('says that what had been drawn before a cancel may cost', async () => {
  const { tell } = await renderDrawing()
  tell({ type: 'attempt.started', attempt: 1, of: 4 })
  tell({ type: 'phase.changed', phase: 'drawing' })
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByText(/OpenAI may charge/)).toBeTruthy()
})

test('says nothing of a charge when the stand-in is cancelled', async () => {
  const health = { status: 'ok', provider: 'stand-in', model: '', imageModel: '' } as const
  const { tell } = await renderDrawing({ health })
  tell({ type: 'attempt.started', attempt: 1, of: 4 })
  tell({ type: 'phase.changed', phase: 'drawing' })
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByText('Cancelled.')).toBeTruthy()
  expect(screen.queryByText(/charge/)).toBeNull()
})

test('ignores the second half of a double click on Generate image', async () => {
  const { open } = renderReview()
  await user.keyboard('A lighthouse')
  await user.dblClick(screen.getByRole('button', { name: 'Generate image' }))
  expect(open).toHaveLength(1)
})

test('names the state of the drawing in the title of the tab', async () => {
  const { complete } = await renderDrawing()
  expect(document.title).toBe('Drawing version 1 – Proofroom')
  complete()
  expect(document.title).toBe('Version 1 – Proofroom')
})

test('lets an earlier version be looked at meanwhile, and leads back to the drawing', async () => {
  const { complete, tell, preview } = await renderDrawing()
  complete('1'.repeat(64))
  await user.click(screen.getByRole('button', { name: 'Regenerate' }))
  tell({ type: 'attempt.started', attempt: 1, of: 4 })
  preview(0)
  await user.keyboard('1')
  expect(screen.getByRole('main').dataset.state).toBe('generating')
  expect(alternatives()).toContain('Version 1: A lighthouse')
  preview(1)
  expect(alternatives()).not.toContain('Preview 2 of version 2')
  await user.click(screen.getByRole('button', { name: 'Look at version 2 drawing' }))
  expect(alternatives()).toContain('Preview 2 of version 2')
  complete('2'.repeat(64))
  expect(alternatives()).toContain('Version 2: A lighthouse')
})
