import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import '../../src/studio/PageMachines.tsx'
import { renderReview } from './renderReview.tsx'

// jsdom lays nothing out, and shows no dialog.
Element.prototype.getAnimations = () => []
Element.prototype.setPointerCapture = () => undefined
HTMLDialogElement.prototype.show = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

const user = userEvent.setup()
const choose = (name: string) => user.click(screen.getByRole('button', { name }))

async function openMachine() {
  const room = renderReview()
  await user.click(screen.getByRole('button', { name: 'Show the machine' }))
  await screen.findByRole('dialog', { name: 'The machine' })
  return room
}

test('opens on the review, and shows the studio beside it', async () => {
  await openMachine()
  expect(screen.getByRole('button', { name: 'This review' }).ariaPressed).toBe('true')
  expect(document.querySelector('[data-active]')?.textContent).toContain('initial_input')
  await choose('Studio')
  expect(document.querySelector('[data-active]')?.textContent).toContain('Drawing')
})

test('sends to the studio, lights where it then is, and remembers it', async () => {
  const { studio } = await openMachine()
  const prompts = [{ prompt: 'A boat' }, { prompt: 'A gull' }]
  act(() => studio.send({ type: 'prompts.added', prompts, priority: 'normal' }))
  await choose('Studio')
  const picture = document.querySelector<HTMLElement>('.machine-picture')!
  await user.click(within(picture).getByRole('button', { name: 'Send queue.paused' }))
  expect(studio.getSnapshot().value).toBe('paused')
  expect(document.querySelector('[data-active]')?.textContent).toContain('paused')
  await act(() => choose('Timeline'))
  expect(await screen.findByText('Paused')).toBeTruthy()
})

test('says why the studio does not go on to the next review, until one is ready', async () => {
  const { studio, complete } = await openMachine()
  await choose('Studio')
  await choose('List')
  const list = screen.getByRole('region', { name: 'States and transitions' })
  const next = () => within(list).getByText('next.requested').closest('li')?.textContent
  expect(next()).toContain('not now: hasReady does not hold')
  act(() => {
    studio.send({ type: 'prompts.added', prompts: [{ prompt: 'A boat' }], priority: 'normal' })
    studio.send({ type: 'review.opened' })
  })
  complete()
  expect(next()).toContain('possible now')
})

test('stays open while another review comes on screen, and shows that one', async () => {
  const { studio } = await openMachine()
  act(() => {
    studio.send({ type: 'prompts.added', prompts: [{ prompt: 'A boat' }], priority: 'normal' })
  })
  expect(document.querySelector('[data-active]')?.textContent).toContain('generating')
  act(() => studio.send({ type: 'review.opened' }))
  expect(document.querySelector('[data-active]')?.textContent).toContain('initial_input')
})
