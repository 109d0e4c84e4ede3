import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { KeysHelp } from '../../src/review/KeysHelp.tsx'
import { shortcuts } from '../../src/review/shortcuts.ts'
import { useKeys } from '../../src/review/useKeys.ts'
import { HoldButton } from '../../src/viewer/HoldButton.tsx'
import { renderReview } from './renderReview.tsx'

const state = () => screen.getByRole('main').dataset.state
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

async function renderJudging() {
  const room = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  room.complete('1'.repeat(64))
  return room
}

test('judges by single keys, from regenerate to undo', async () => {
  const { complete } = await renderJudging()
  await userEvent.keyboard('r')
  expect(state()).toBe('generating')
  complete('2'.repeat(64))
  await userEvent.keyboard('[[')
  expect(heading()).toBe('Is version 1 the one?')
  await userEvent.keyboard(']')
  expect(heading()).toBe('Is version 2 the one?')
  await userEvent.keyboard('1a')
  expect(heading()).toBe('Version 1 approved')
  await userEvent.keyboard('z')
  await userEvent.keyboard('x')
  expect(heading()).toBe('Version 1 rejected')
})

test('cancels by Escape', async () => {
  const { open } = await renderJudging()
  await userEvent.keyboard('r')
  await userEvent.keyboard('{Escape}')
  expect(open).toHaveLength(0)
})

test('goes to the feedback when changes are requested without any', async () => {
  await renderJudging()
  await userEvent.keyboard('c')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What should change?' }))
})

test('takes no letter for a decision while someone types, or holds other keys', async () => {
  await renderJudging()
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(state()).toBe('user_feedback')
  const feedback = screen.getByRole('textbox', { name: 'What should change?' })
  await userEvent.type(feedback, 'a, x and r')
  expect(feedback).toHaveProperty('value', 'a, x and r')
  expect(state()).toBe('user_feedback')
})

test('decides once however long the key is held', async () => {
  const { review } = await renderJudging()
  await userEvent.keyboard('{r>5/}')
  expect(review.getSnapshot().context.drawing?.number).toBe(2)
  expect(review.getSnapshot().context.notice).toBeNull()
})

test('lists every key in the help', () => {
  render(<KeysHelp />)
  for (const { cap, words } of Object.values(shortcuts)) {
    expect(screen.getByText(cap)).toBeTruthy()
    expect(screen.getByText(words)).toBeTruthy()
  }
})

test('holds a button down for as long as its key is', async () => {
  const done: string[] = []
  const Held = () => {
    useKeys(() => undefined)
    return (
      <HoldButton
        aria-keyshortcuts="B"
        onHold={() => done.push('held')}
        onRelease={() => done.push('released')}
      />
    )
  }
  render(<Held />)
  const person = userEvent.setup()
  await person.keyboard('{b>3}')
  expect(done).toEqual(['held'])
  await person.keyboard('{/b}')
  expect(done).toEqual(['held', 'released'])
  await person.keyboard('{b>}')
  fireEvent.blur(window)
  expect(done).toEqual(['held', 'released', 'held', 'released'])
})

test('sends the prompt by Ctrl+Enter from wherever the focus is', async () => {
  renderReview()
  await userEvent.keyboard('A lighthouse')
  await userEvent.click(screen.getByRole('radio', { name: 'Wide' }))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(state()).toBe('generating')
})

test('says why a decision by key is refused: too early, while drawing, and a second one', async () => {
  const { review, complete } = renderReview()
  const alert = () => screen.getByRole('alert').textContent
  await userEvent.click(screen.getByRole('heading', { level: 1 }))
  await userEvent.keyboard('a')
  expect(alert()).toContain('no version to judge yet')
  await userEvent.type(screen.getByRole('textbox', { name: 'Prompt' }), 'A lighthouse')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await userEvent.keyboard('a')
  expect(alert()).toContain('still being drawn')
  complete()
  await userEvent.keyboard('ax')
  expect(alert()).toContain('decided already')
  expect(state()).toBe('final')
  const { refusals, decision } = review.getSnapshot().context
  expect(decision?.verdict).toBe('approved')
  expect(refusals.map(({ request, reason }) => `${request}: ${reason}`)).toEqual([
    'image.approved: nothing_to_judge',
    'image.approved: still_drawing',
    'image.rejected: already_decided',
  ])
})

test('leaves the Enter to an input method that is composing a word', () => {
  renderReview()
  const field = screen.getByRole('textbox', { name: 'Prompt' })
  fireEvent.change(field, { target: { value: '灯台' } })
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(state()).toBe('initial_input')
})
