import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Health } from '../../src/contract/health.ts'
import type { Usage } from '../../src/contract/generateEvent.ts'
import { renderReview } from './renderReview.tsx'
import { encoded } from '../support/encoded.ts'

const openai: Health = {
  status: 'ok',
  provider: 'openai',
  model: 'gpt-5.6-luna',
  imageModel: 'gpt-image-2',
}
const usage: Usage = {
  inputTokens: 8,
  outputTokens: 1_767,
  totalTokens: 1_775,
  textInputTokens: 8,
  imageInputTokens: 0,
}
const choose = async (name: string, value: string) =>
  userEvent.selectOptions(await screen.findByLabelText(name), value)
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent

async function submit() {
  await userEvent.type(screen.getByRole('textbox', { name: 'Prompt' }), 'A lighthouse')
  await click('Generate image')
}

test('says that reference pictures cost something on top', async () => {
  const { review, images, complete } = renderReview({ health: openai })
  await screen.findByText('Costs $0.006 to $0.22 (estimate)')
  const reference = {
    ...{ id: images.put(encoded('boat')), name: 'boat.png', sha256: 'abcd' },
    ...{ mime: 'image/png' as const, bytes: 1, width: 1, height: 1 },
  }
  act(() => {
    review.send({ type: 'reference.added', reference })
  })
  await screen.findByText(
    'Costs $0.006 to $0.22 (estimate), and what the pictures add that go along',
  )
  await submit()
  complete()
  screen.getByText(
    'Drawn anew, from these words and the reference pictures; costs $0.006 to $0.22 (estimate), and what the pictures add that go along.',
  )
})

test('tells before the click what a picture may cost', async () => {
  renderReview({ health: openai })
  await screen.findByText('Costs $0.006 to $0.22 (estimate)')
  await choose('Quality', 'medium')
  await choose('Previews', '0')
  await screen.findByText('Costs $0.053 (estimate)')
  await choose('Image model', 'gpt-image-2.6-flare')
  await screen.findByText('Costs what its tokens do: no estimate')
  await choose('Image model', 'gpt-image-1.5')
  await screen.findByText('Costs an unknown price')
})

test('tells that the stand-in costs nothing', async () => {
  renderReview({ health: { ...openai, provider: 'stand-in' } })
  await screen.findByText('Costs nothing, by the stand-in')
})

test('tells while judging what the next picture may cost, by what it is drawn from', async () => {
  const { complete } = renderReview({ health: openai })
  await choose('Quality', 'medium')
  await submit()
  complete()
  expect(fact('Once more')).toBe('$0.053 to $0.062 (estimate)')
  expect(screen.queryByText('With the changes')).toBeNull()
  await userEvent.type(screen.getByRole('textbox', { name: 'What should change?' }), 'Darker')
  expect(fact('With the changes')).toBe(
    '$0.053 to $0.062 (estimate), and what the pictures add that go along',
  )
})

test('tells what each version cost, and all of them, those given up included', async () => {
  const { complete } = renderReview({ health: openai })
  await submit()
  complete(undefined, { imageModel: 'gpt-image-2', usage })
  expect(fact('Cost')).toBe('$0.053')
  await click('Regenerate')
  complete(undefined, { imageModel: 'my-model', usage })
  expect(fact('Cost')).toBe('no price known')
  expect(fact('Session so far')).toBe('$0.053, and one picture without a price')
  await click('Reject')
  await click('Start over')
  await screen.findByText('So far $0.053, and one picture without a price')
})
