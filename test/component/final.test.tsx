import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderReview } from './renderReview.tsx'

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const state = () => screen.getByRole('main').dataset.state

async function renderFinal(decision: 'Approve' | 'Reject') {
  const room = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  room.complete()
  await click(decision)
  return room
}

test('says that the picture is not downloaded yet until it is', async () => {
  const { review } = await renderFinal('Approve')
  expect(screen.getByText(/Not downloaded yet/)).toBeTruthy()
  await click('Download')
  expect(review.getSnapshot().matches({ final: { approved: 'downloaded' } })).toBe(true)
  expect(screen.queryByText(/Not downloaded yet/)).toBeNull()
  await click('Undo')
  await click('Approve')
  expect(screen.queryByText(/Not downloaded yet/)).toBeNull()
})

test('takes a decision back and judges the same version again', async () => {
  const { review } = await renderFinal('Reject')
  expect(screen.queryByRole('button', { name: 'Download' })).toBeNull()
  await click('Undo')
  expect(state()).toBe('user_feedback')
  expect(review.getSnapshot().context.decision).toBeNull()
})

test('gives every picture back when it starts over, and keeps the prompt', async () => {
  const { images } = await renderFinal('Approve')
  expect(images.size).toBe(1)
  await click('Start over')
  expect(images.size).toBe(0)
  expect(screen.getByRole('textbox', { name: 'Prompt' })).toHaveProperty('value', 'A lighthouse')
})

test('announces the version that was decided about, and lets no other take its place', async () => {
  const { complete } = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  complete('1'.repeat(64))
  await click('Regenerate')
  complete('2'.repeat(64))
  await click('Approve')
  expect(screen.getByRole('status').textContent).toBe('Version 2 approved.')
  expect(screen.queryByRole('button', { name: /^Look at version/ })).toBeNull()
})

test('notes why, keeps it with a decision that is taken back, and finds it when that is made again', async () => {
  const { review } = await renderFinal('Reject')
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Too dark')
  await click('Undo')
  await click('Approve')
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', '')
  await click('Undo')
  await click('Reject')
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveProperty('value', 'Too dark')
  const { undone } = review.getSnapshot().context
  expect(undone.map(({ verdict, note }) => ({ verdict, note }))).toEqual([
    { verdict: 'rejected', note: 'Too dark' },
    { verdict: 'approved', note: '' },
  ])
})

test('records who decided, under the same name the next time', async () => {
  const { review } = await renderFinal('Approve')
  await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ada')
  await click('Undo')
  await click('Reject')
  expect(review.getSnapshot().context.decision).toMatchObject({ verdict: 'rejected', by: 'Ada' })
  expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'Ada')
})

test('says how much of a name is taken, and keeps all of it in its field', async () => {
  await renderFinal('Approve')
  const name = screen.getByRole('textbox', { name: 'Your name' })
  await userEvent.click(name)
  await userEvent.paste('A'.repeat(500))
  expect(screen.getByText('The record takes the first 100 characters.')).toBeTruthy()
  expect(name).toHaveProperty('value', 'A'.repeat(500))
})
