import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { overloaded, renderReview } from './renderReview.tsx'

const add = ({ studio }: ReturnType<typeof renderReview>, ...prompts: string[]) =>
  act(() =>
    studio.send({
      type: 'prompts.added',
      prompts: prompts.map((prompt) => ({ prompt })),
      priority: 'normal',
    }),
  )
const list = () => screen.findByRole('list', { name: 'Prompts' })
const rows = async () => within(await list()).getAllByRole('listitem')
const words = async () => (await rows()).map((row) => row.textContent)

test('shows nothing of many prompts to someone who has one', async () => {
  const { complete } = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  complete()
  expect(screen.queryByRole('complementary', { name: 'Prompts' })).toBeNull()
  expect(screen.getByRole('button', { name: 'New prompt' })).toBeDefined()
})

test('begins another prompt beside the one on screen, once there is one', async () => {
  renderReview()
  expect(screen.queryByRole('button', { name: 'New prompt' })).toBeNull()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  await userEvent.click(screen.getByRole('button', { name: 'New prompt' }))
  expect(screen.getByRole('textbox', { name: 'Prompt' })).toHaveProperty('value', '')
  expect(await words()).toEqual([
    expect.stringMatching(/A lighthouse.*Drawing/),
    expect.stringMatching(/Prompt$/),
  ])
  expect(screen.queryByRole('button', { name: 'New prompt' })).toBeNull()
})

test('lists every prompt and how it stands', async () => {
  const room = renderReview()
  add(room, 'A', 'B', 'C', 'D')
  expect(await words()).toEqual(['A Drawing', 'B Drawing', 'C Drawing', 'D Waiting'])
})

test('says of a prompt on screen that it waits for its turn, and what holds it up', async () => {
  const room = renderReview()
  act(() => room.studio.send({ type: 'habits.changed', habits: { atOnce: 1 } }))
  add(room, 'A', 'B', 'C')
  await userEvent.click(within((await rows())[2]!).getByRole('button', { name: /^C/ }))
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent
  expect(heading()).toBe('Version 1 waits for its turn')
  expect(screen.getByText('Number 2 in line')).toBeDefined()
  act(() => room.studio.send({ type: 'queue.paused' }))
  expect(screen.getByText('The queue is paused')).toBeDefined()
  act(() => room.studio.send({ type: 'queue.resumed' }))
  act(() => room.open[0]!.tell({ type: 'generation.failed', failure: overloaded }))
  expect(screen.getByText('Next in line')).toBeDefined()
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('main').dataset.state).toBe('initial_input')
  expect(room.open).toHaveLength(1)
})
