import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderReview } from './renderReview.tsx'
// It loads beside the page, and with this before it.
import '../../src/review/promptParts.ts'

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent
const captions = () =>
  within(screen.getByRole('list', { name: 'Versions' }))
    .getAllByText(/^\d$/)
    .map((number) => number.parentElement?.textContent)

/** A prompt that is to be drawn as three pictures, ordered. */
async function orderThree() {
  const room = renderReview({
    health: { status: 'ok', provider: 'openai', model: '', imageModel: 'gpt-image-2' },
  })
  await userEvent.selectOptions(await screen.findByLabelText('Pictures per prompt'), '3')
  await userEvent.type(screen.getByRole('textbox', { name: 'Prompt' }), 'A boat')
  await click('Generate image')
  return room
}

test('several pictures of a prompt are counted in its estimate, and told in the fold', async () => {
  renderReview({
    health: { status: 'ok', provider: 'openai', model: '', imageModel: 'gpt-image-2' },
  })
  await userEvent.selectOptions(await screen.findByLabelText('Pictures per prompt'), '3')
  screen.getByText('Costs $0.018 to $0.66 (estimate)')
  screen.getByText('auto quality · png · 3 pictures')
})

test('candidates are drawn one after the other; the last is on screen, and all are in the strip', async () => {
  const { complete, order } = await orderThree()
  expect(fact('Candidate')).toBe('1 of 3')
  complete('a'.repeat(64))
  expect(fact('Candidate')).toBe('2 of 3')
  expect(order().prompt).toBe('A boat')
  expect(screen.getByRole('status').textContent).toBe('Drawing version 2, candidate 2 of 3.')
  complete('b'.repeat(64))
  expect(captions()).toEqual(['1 first', '2 candidate', '3 drawing'])
  complete('c'.repeat(64))
  screen.getByText('Is version 3 the one?')
  expect(captions()).toEqual(['1 first', '2 candidate', '3 candidate'])
})

test('cancelled or failed, the candidates that are there are judged', async () => {
  const { review, arrive, fail } = await orderThree()
  const versionId = arrive()
  await click('Cancel')
  screen.getByText('Is version 1 the one?')
  act(() => review.send({ type: 'version.shown', versionId }))
  await click('Regenerate')
  expect(screen.queryByText('Candidate')).toBeNull()
  fail()
  screen.getByText('Is version 1 the one?')
  expect(captions()).toEqual(['1 first'])
})

test('the number is there again the next time', async () => {
  await orderThree()
  const stored = localStorage.getItem('proofroom.draft') ?? ''
  expect(JSON.parse(stored)).toMatchObject({ candidates: 3 })
})
