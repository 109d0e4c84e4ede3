import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { Health } from '../../src/contract/health.ts'
import { renderReview } from './renderReview.tsx'

const health: Health = {
  status: 'ok',
  provider: 'openai',
  model: 'gpt-5.6-luna',
  imageModel: 'gpt-image-2',
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
const state = () => screen.getByRole('main').dataset.state

/** A prompt, and a budget for it, ready to be submitted. */
async function prepare(budget: string, drawer = health) {
  const room = renderReview({ health: drawer })
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
