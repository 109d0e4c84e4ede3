import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { overloaded, renderReview } from './renderReview.tsx'

const prompt = () => screen.getByRole('textbox', { name: 'Prompt' })
const generate = () => userEvent.click(screen.getByRole('button', { name: 'Generate image' }))

test('starts in the prompt, ready to type', () => {
  renderReview()
  expect(screen.getByRole('main').dataset.state).toBe('initial_input')
  expect(document.activeElement).toBe(prompt())
})

test('orders what was typed, with the settings that were chosen', async () => {
  const { order } = renderReview()
  await userEvent.type(prompt(), 'A lighthouse')
  await userEvent.click(await screen.findByRole('radio', { name: 'Wide' }))
  await userEvent.selectOptions(await screen.findByLabelText('Format'), 'webp')
  await generate()
  expect(order()).toMatchObject({
    prompt: 'A lighthouse',
    settings: { size: '1536x1024', format: 'webp' },
  })
})

test('submits on Ctrl+Enter', async () => {
  renderReview()
  await userEvent.type(prompt(), 'A lighthouse{Control>}{Enter}{/Control}')
  expect(screen.getByRole('main').dataset.state).toBe('generating')
})

test('says what is missing when a blank prompt is submitted, until something is typed', async () => {
  const { open } = renderReview()
  await userEvent.type(prompt(), '   ')
  await generate()
  expect(screen.getByRole('alert').textContent).toContain('Write what the picture should show')
  expect(open).toHaveLength(0)
  await userEvent.type(prompt(), 'x')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('never offers a transparent jpeg', async () => {
  renderReview()
  const background = await screen.findByLabelText<HTMLSelectElement>('Background')
  const format = screen.getByLabelText<HTMLSelectElement>('Format')
  await userEvent.selectOptions(format, 'jpeg')
  await userEvent.selectOptions(background, 'transparent')
  expect(format.value).toBe('png')
  const jpeg = screen.getByRole('option', { name: 'jpeg', hidden: true })
  expect(jpeg).toHaveProperty('disabled', true)
  screen.getByText('A jpeg has no transparent background.')
  await userEvent.selectOptions(background, 'opaque')
  expect(jpeg).toHaveProperty('disabled', false)
})

test('keeps the prompt when the first generation fails, and says what to do', async () => {
  const { fail } = renderReview()
  await userEvent.type(prompt(), 'A lighthouse')
  await generate()
  fail()
  expect(prompt()).toHaveProperty('value', 'A lighthouse')
  const alert = screen.getByRole('alert').textContent
  for (const part of [overloaded.title, overloaded.detail, overloaded.hint, 'req_123'])
    expect(alert).toContain(part)
})

test('takes an error away when the next generation starts', async () => {
  const { fail } = renderReview()
  await userEvent.type(prompt(), 'A lighthouse')
  await generate()
  fail()
  await generate()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('submits once however long Ctrl+Enter is held', async () => {
  const { open, fail } = renderReview()
  await userEvent.type(prompt(), 'A lighthouse{Control>}{Enter}')
  fail()
  fireEvent.keyDown(prompt(), { key: 'Enter', ctrlKey: true, repeat: true })
  expect(open).toHaveLength(0)
})

test('takes an error away when what it was about is changed', async () => {
  const { fail } = renderReview()
  await userEvent.type(prompt(), 'A lighthouse')
  await generate()
  fail()
  await userEvent.type(prompt(), ', smaller')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('orders nothing from a prompt that is too long, and keeps every word of it', async () => {
  const { open } = renderReview()
  const tooLong = 'A lighthouse. '.repeat(3_000)
  fireEvent.change(prompt(), { target: { value: tooLong } })
  await generate()
  expect(screen.getByRole('alert').textContent).toContain('at most 32,000 characters')
  expect(open).toHaveLength(0)
  expect(prompt()).toHaveProperty('value', tooLong)
})
