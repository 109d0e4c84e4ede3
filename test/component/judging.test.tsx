import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderReview } from './renderReview.tsx'

const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const feedback = () => screen.getByRole('textbox', { name: 'What should change?' })
const state = () => screen.getByRole('main').dataset.state
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

async function renderJudging() {
  const room = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  room.complete('1'.repeat(64))
  return room
}

test('shows the version, asks the question and takes the focus there', async () => {
  await renderJudging()
  expect(screen.getByRole('img', { name: /^Version 1/ })).toBeTruthy()
  expect(heading()).toBe('Is version 1 the one?')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('binds an approval to the version and the digest on screen', async () => {
  const { review } = await renderJudging()
  await click('Approve')
  expect(state()).toBe('final')
  expect(review.getSnapshot().context.decision).toMatchObject({
    verdict: 'approved',
    sha256: '1'.repeat(64),
  })
})

test('regenerates with the same prompt and keeps the version before', async () => {
  const { order, complete } = await renderJudging()
  await click('Regenerate')
  expect(order()).toMatchObject({ prompt: 'A lighthouse' })
  complete('2'.repeat(64))
  expect(heading()).toBe('Is version 2 the one?')
  expect(screen.getByRole('button', { name: /^Look at version 1 first/ })).toBeTruthy()
})

test('draws an edited prompt anew, and keeps what is typed until then', async () => {
  const { order, complete, fail, review } = await renderJudging()
  await userEvent.type(feedback(), 'Warmer')
  await userEvent.click(screen.getByText('Edit the prompt'))
  const edited = () => screen.getByRole('textbox', { name: 'Edited prompt' })
  expect(edited()).toHaveProperty('value', 'A lighthouse')
  await userEvent.type(edited(), ' at dawn')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(order()).toMatchObject({ prompt: 'A lighthouse at dawn' })
  expect(order().change).toBeUndefined()
  fail()
  expect(edited()).toHaveProperty('value', 'A lighthouse at dawn')
  expect(feedback()).toHaveProperty('value', 'Warmer')
  await click('Draw this prompt')
  complete('2'.repeat(64))
  expect(heading()).toBe('Is version 2 the one?')
  screen.getByText('Version 1’s prompt, edited.')
  const { versions } = review.getSnapshot().context
  expect(versions.map(({ order: { prompt } }) => prompt)).toEqual([
    'A lighthouse',
    'A lighthouse at dawn',
  ])
})

test('takes an edited prompt back to that of the version on screen', async () => {
  await renderJudging()
  await userEvent.click(screen.getByText('Edit the prompt'))
  const edited = screen.getByRole('textbox', { name: 'Edited prompt' })
  await userEvent.clear(edited)
  await click('Draw this prompt')
  expect(screen.getByRole('alert').textContent).toContain('Write what the picture should show')
  await click('Back to version 1’s')
  expect(edited).toHaveProperty('value', 'A lighthouse')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('sends the judged picture along when changes are requested', async () => {
  const { order, review } = await renderJudging()
  await userEvent.type(feedback(), 'The window warmer')
  await click('Request changes')
  const { versions } = review.getSnapshot().context
  expect(order().change).toEqual({ feedback: 'The window warmer', imageId: versions[0]?.id })
})

test('asks for words before it requests changes, until they are there', async () => {
  const { open } = await renderJudging()
  await click('Request changes')
  expect(screen.getByRole('alert').textContent).toContain('Write what should change')
  expect(open).toHaveLength(0)
  await userEvent.type(feedback(), 'x')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('keeps version and feedback when a change fails, and clears them from the way when it works', async () => {
  const { fail, complete } = await renderJudging()
  await userEvent.type(feedback(), 'The window warmer')
  await click('Request changes')
  fail()
  expect(heading()).toBe('Is version 1 the one?')
  expect(screen.getByRole('alert').textContent).toContain('OpenAI is overloaded')
  expect(feedback()).toHaveProperty('value', 'The window warmer')
  await click('Request changes')
  complete('2'.repeat(64))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(feedback()).toHaveProperty('value', '')
})

test('decides about the version that was chosen in the strip', async () => {
  const { complete, review } = await renderJudging()
  await click('Regenerate')
  complete('2'.repeat(64))
  await click(/^Look at version 1 first/)
  expect(heading()).toBe('Is version 1 the one?')
  await click('Approve')
  expect(review.getSnapshot().context.decision?.sha256).toBe('1'.repeat(64))
})

test('says why it refuses a second decision', async () => {
  const { review } = await renderJudging()
  await click('Approve')
  const { decision, versions } = review.getSnapshot().context
  act(() => {
    review.send({
      type: 'image.rejected',
      versionId: versions[0]?.id ?? '',
      sha256: '1'.repeat(64),
    })
  })
  expect(screen.getByRole('alert').textContent).toContain('decided already')
  expect(review.getSnapshot().context.decision).toEqual(decision)
})

test('refuses to decide about a picture that has come but cannot be seen yet', async () => {
  const { review, arrive } = await renderJudging()
  await click('Regenerate')
  const versionId = arrive('2'.repeat(64))
  await click('Approve')
  expect(state()).toBe('user_feedback')
  expect(screen.getByRole('alert').textContent).toContain('has only just come')
  act(() => review.send({ type: 'version.shown', versionId }))
  await click('Approve')
  expect(state()).toBe('final')
})
