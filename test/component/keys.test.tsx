import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
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

const feedback = () => screen.getByRole('textbox', { name: 'What should change?' })

test('goes to the feedback by C while nothing is written, and says why only when it is sent', async () => {
  const { order } = await renderJudging()
  await userEvent.keyboard('c')
  expect(document.activeElement).toBe(feedback())
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(screen.getByRole('alert').textContent).toContain('what should change')
  await userEvent.keyboard('Darker{Escape}c')
  expect(order().change?.feedback).toBe('Darker')
})

test('Escape leaves the field that someone types in or chooses from, and does nothing else', async () => {
  const { complete, open } = await renderJudging()
  await userEvent.keyboard('rr')
  complete()
  await userEvent.keyboard('r')
  complete()
  await userEvent.click(feedback())
  await userEvent.keyboard('ar{Escape}')
  expect(document.activeElement).toBe(document.body)
  const list = screen.getByRole('combobox', { name: 'Since' })
  list.focus()
  await userEvent.keyboard('r')
  expect(open, 'a list needs its letters').toHaveLength(0)
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(document.body)
  await userEvent.keyboard('r')
  expect(state()).toBe('generating')
  screen.getByRole('button', { name: 'Cancel' }).focus()
  await userEvent.keyboard('{Escape}')
  expect(open).toHaveLength(0)
})

test('a list that is chosen from by pointer gives the keys back, and keeps them for who walks it', async () => {
  const { complete } = await renderJudging()
  for (const digest of ['2', '3']) {
    await userEvent.keyboard('r')
    complete(digest.repeat(64))
  }
  const list = screen.getByRole('combobox', { name: 'Since' })
  fireEvent.pointerDown(list)
  list.focus()
  fireEvent.change(list, { target: { value: list.querySelector('option')!.value } })
  expect(document.activeElement).toBe(document.body)
  fireEvent.pointerDown(list)
  list.focus()
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  fireEvent.change(list, { target: { value: list.querySelectorAll('option')[1]!.value } })
  expect(document.activeElement).toBe(list)
})

test('takes letters by their places on keyboards that have others', async () => {
  const { complete } = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  complete()
  fireEvent.keyDown(document.body, { key: 'ф', code: 'KeyA' })
  await waitFor(() => expect(screen.getByRole('main').dataset.state).toBe('final'))
})

test('takes digits by their places where Shift writes them, but what a button carries as it is written', async () => {
  const { complete } = await renderJudging()
  await userEvent.keyboard('r')
  complete('2'.repeat(64))
  fireEvent.keyDown(document.body, { key: '&', code: 'Digit1' })
  await vi.waitFor(() => expect(heading()).toBe('Is version 1 the one?'))
  fireEvent.keyDown(document.body, { key: '@', code: 'Digit2', shiftKey: true })
  fireEvent.keyDown(document.body, { key: '-', code: 'Digit2' })
  expect(heading()).toBe('Is version 1 the one?')
  fireEvent.keyDown(document.body, { key: 'é', code: 'Digit2' })
  await vi.waitFor(() => expect(heading()).toBe('Is version 2 the one?'))
})

test('takes brackets as they are written on keyboards with umlauts, by Alt or AltGr', async () => {
  const { complete } = await renderJudging()
  await userEvent.keyboard('r')
  complete('2'.repeat(64))
  fireEvent.keyDown(document.body, { key: '[', code: 'Digit5', altKey: true })
  await vi.waitFor(() => expect(heading()).toBe('Is version 1 the one?'))
  fireEvent.keyDown(document.body, { key: ']', code: 'Digit9', altKey: true, ctrlKey: true })
  await vi.waitFor(() => expect(heading()).toBe('Is version 2 the one?'))
  fireEvent.keyDown(document.body, { key: '[', code: 'BracketLeft', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'a', altKey: true })
  expect(heading()).toBe('Is version 2 the one?')
})

test('the focus on a button takes no key from the others', async () => {
  await renderJudging()
  screen.getByRole('button', { name: 'Reject' }).focus()
  await userEvent.keyboard('a')
  expect(heading()).toBe('Version 1 approved')
})

test('takes no letter for a decision while someone types, or holds other keys', async () => {
  await renderJudging()
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(state()).toBe('user_feedback')
  await userEvent.type(feedback(), 'a, x and r')
  expect(feedback()).toHaveProperty('value', 'a, x and r')
  expect(state()).toBe('user_feedback')
})

test('decides once however long the key is held', async () => {
  const { review } = await renderJudging()
  await userEvent.keyboard('{r>5/}')
  expect(review.getSnapshot().context.drawing?.number).toBe(2)
  expect(review.getSnapshot().context.notice).toBeNull()
})

test('lists every key in the help, by what it is about', async () => {
  render(<KeysHelp />)
  await userEvent.keyboard('?')
  await screen.findByText('Draw it once more')
  for (const { cap } of Object.values(shortcuts))
    expect(screen.getAllByText(cap).at(-1)?.closest('dt')).toBeTruthy()
  const titles = screen.getAllByRole('heading', { hidden: true }).map((title) => title.textContent)
  expect(titles).toEqual(['Decide', 'Versions', 'View', 'Many prompts', 'Everywhere'])
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
