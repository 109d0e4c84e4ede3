import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { Usage } from '../../src/contract/generateEvent.ts'
import type { Health } from '../../src/contract/health.ts'
import { renderReview } from './renderReview.tsx'

const health: Health = {
  status: 'ok',
  provider: 'openai',
  model: 'gpt-5.6-luna',
  imageModel: 'gpt-image-2',
}

/** Tokens for $1.50. */
const dear: Usage = {
  inputTokens: 0,
  outputTokens: 50_000,
  totalTokens: 50_000,
  textInputTokens: 0,
  imageInputTokens: 0,
}

// jsdom opens and closes no dialog.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent
const state = () => screen.getByRole('main').dataset.state

/** A prompt, and a budget for it, ready to be submitted. */
async function prepare(budget: string, drawer: Health | null = health) {
  const room = renderReview(drawer ? { health: drawer } : {})
  await userEvent.type(screen.getByRole('textbox', { name: 'Prompt' }), 'A lighthouse')
  await userEvent.type(await screen.findByLabelText('Budget in $'), budget)
  await click('Generate image')
  return room
}

test('orders what the budget has room for', async () => {
  await prepare('1')
  expect(state()).toBe('generating')
})

test('asks before it orders what the budget has no room for, and keeps to a no', async () => {
  const { open } = await prepare('0.01')
  await screen.findByRole('dialog', { name: 'Go beyond the budget?' })
  expect(open).toHaveLength(0)
  await click('Not now')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(state()).toBe('initial_input')
})

test('orders beyond the budget once it is told to, and asks again the next time', async () => {
  const { complete, open } = await prepare('0.01')
  await screen.findByRole('dialog')
  await click('Draw it all the same')
  expect(state()).toBe('generating')
  complete()
  await click('Regenerate')
  await screen.findByRole('dialog')
  expect(open).toHaveLength(0)
  await click('Draw it all the same')
  expect(state()).toBe('generating')
})

test('asks as well while nobody knows who draws, and so at what price', async () => {
  const { open } = await prepare('5', null)
  await screen.findByRole('dialog', { name: 'Draw it at an unknown price?' })
  expect(open).toHaveLength(0)
  await click('Draw it all the same')
  expect(state()).toBe('generating')
})

test('names what is asked for, and what it would come to', async () => {
  const { complete } = await prepare('0.1')
  await screen.findByRole('dialog')
  expect(fact('Budget')).toBe('$0.10')
  expect(fact('Spent so far')).toBe('$0.00')
  expect(fact('This picture')).toBe('$0.006 to $0.22 (estimate)')
  expect(fact('In all')).toBe('up to $0.22')
  await click('Draw it all the same')
  complete()
  await userEvent.type(screen.getByRole('textbox', { name: 'What should change?' }), 'Darker')
  await click('Request changes')
  await screen.findByRole('dialog')
  expect(fact('Spent so far')).toBe('$0.00, and one picture without a price')
  expect(fact('In all')).toBe('at least $0.22')
})

test('asks before it orders at a price that nobody knows, where there is a budget', async () => {
  const { open, complete } = await prepare('1000', { ...health, imageModel: 'my-model' })
  await screen.findByRole('dialog', { name: 'Draw it at an unknown price?' })
  expect(open).toHaveLength(0)
  expect(fact('This picture')).toBe('an unknown price')
  expect(fact('In all')).toBe('not known')
  await click('Draw it all the same')
  complete()
  await click('Regenerate')
  await screen.findByRole('dialog', { name: 'Draw it at an unknown price?' })
})

test('orders at a price that nobody knows where there is no budget', async () => {
  const { review } = renderReview({ health: { ...health, imageModel: 'my-model' } })
  await userEvent.type(screen.getByRole('textbox', { name: 'Prompt' }), 'A lighthouse')
  await screen.findByText('Costs an unknown price')
  await click('Generate image')
  expect(review.getSnapshot().value).toHaveProperty('generating')
})

test('takes another budget in the question, and asks again where it has no room either', async () => {
  const { open, complete } = await prepare('0.01')
  const dialog = within(await screen.findByRole('dialog'))
  const budget = dialog.getByLabelText('Budget in $')
  const write = async (text: string) => {
    await userEvent.clear(budget)
    await userEvent.type(budget, `${text}{Enter}`)
  }
  await write('much')
  dialog.getByText('An amount such as 5 or 0.50, or nothing.')
  expect(open).toHaveLength(0)
  await write('0.02')
  expect(fact('Budget')).toBe('$0.02')
  expect(open).toHaveLength(0)
  await write('1')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(state()).toBe('generating')
  complete(undefined, { imageModel: 'gpt-image-2', usage: dear })
  await click('Regenerate')
  await screen.findByRole('dialog')
  await userEvent.clear(screen.getByLabelText('Budget in $'))
  await click('Use this budget')
  expect(state()).toBe('generating')
})

test('says of a budget that it is no amount, and orders nothing', async () => {
  const { open } = await prepare('ten')
  expect(screen.getByRole('alert').textContent).toMatch('The budget is no amount of money')
  expect(document.activeElement).toBe(screen.getByLabelText('Budget in $'))
  expect(open).toHaveLength(0)
  screen.getByText('An amount such as 5 or 0.50, or nothing.')
})

test('never asks while the stand-in draws, which costs nothing', async () => {
  await prepare('0', { ...health, provider: 'stand-in' })
  expect(state()).toBe('generating')
})
