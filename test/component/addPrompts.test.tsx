import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Health } from '../../src/contract/health.ts'
import { readPrompts } from '../../src/prompts/promptHistory.ts'
import { snapshotOf } from '../../src/studio/studioContext.ts'
import type { StudioActor } from '../../src/studio/useStudio.ts'
import { renderReview } from './renderReview.tsx'
// They load beside the page, and with this before it.
import '../../src/review/promptParts.ts'
import '../../src/studio/AddPrompts.tsx'

const health: Health = {
  status: 'ok',
  provider: 'openai',
  model: 'gpt-5.6-luna',
  imageModel: 'gpt-image-2',
}

const prompt = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Prompt' })
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }))
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `Boat ${index + 1}`).join('\n')

async function paste(text: string) {
  await screen.findByRole('button', { name: 'From file' })
  await userEvent.click(prompt())
  await userEvent.paste(text)
}

async function choose(text: string, name = 'prompts.csv') {
  await screen.findByRole('button', { name: 'From file' })
  await userEvent.upload(screen.getByLabelText('Prompts from a file'), new File([text], name))
}

const added = (studio: StudioActor) =>
  studio.getSnapshot().context.entries.map((entry) => {
    const { prompt, candidates, settings } = snapshotOf(entry).context
    return { prompt, candidates, priority: entry.priority, quality: settings.quality }
  })

test('a single line is pasted without a question', async () => {
  renderReview()
  await paste('A lighthouse at dusk')
  expect(prompt().value).toBe('A lighthouse at dusk')
  expect(screen.queryByRole('group', { name: 'What was pasted' })).toBeNull()
})

test('what is pasted stays one prompt unless the question is answered otherwise', async () => {
  const { studio, order } = renderReview()
  await paste(numbered(3))
  screen.getByText('One prompt of 3 lines?')
  await click('Generate image')
  expect(order().prompt).toBe(numbered(3))
  expect(studio.getSnapshot().context.entries).toHaveLength(1)
})

test('said to be one prompt, it is asked about no more, and typing goes on', async () => {
  renderReview()
  await paste(numbered(12))
  screen.getByText('Add 12 prompts?')
  await click('As one prompt')
  expect(screen.queryByRole('group', { name: 'What was pasted' })).toBeNull()
  expect(document.activeElement).toBe(prompt())
  expect(prompt().value).toBe(numbered(12))
})

test('pasted lines are added and ordered, in the place of the empty review, and remembered', async () => {
  const { studio } = renderReview({ health })
  await paste(`Boat\n\nCat\nDog\n`)
  await click('One per line (3)')
  const asked = await dialog('Add 3 prompts?')
  await userEvent.selectOptions(asked.getByLabelText('Pictures per prompt'), '2')
  await userEvent.selectOptions(asked.getByLabelText('Priority'), 'low')
  expect(fact('Pictures')).toBe('6')
  await click('Add 3 prompts')
  const same = { candidates: 2, priority: 'low', quality: 'auto' }
  expect(added(studio)).toEqual([
    { prompt: 'Boat', ...same },
    { prompt: 'Cat', ...same },
    { prompt: 'Dog', ...same },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(readPrompts().prompts).toEqual(['Boat', 'Cat', 'Dog'])
})

test('not added, the text is still there', async () => {
  const { studio } = renderReview()
  await paste(numbered(5))
  await click('One per line')
  await dialog('Add 5 prompts?')
  await click('Not now')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(prompt().value).toBe(numbered(5))
  expect(studio.getSnapshot().context.entries).toHaveLength(1)
})

test('blocks are told from lines, before and in the question', async () => {
  renderReview()
  await paste('A boat\nat dusk\n\nA cat\nasleep')
  screen.getByText('Add 2 prompts?')
  await click('One per block (2)')
  const asked = await dialog('Add 2 prompts?')
  await userEvent.selectOptions(asked.getByLabelText('Prompts'), 'line')
  await dialog('Add 4 prompts?')
})

test('a table is added with what its rows say, and what is wrong is left out and told', async () => {
  const { studio } = renderReview({ health })
  await choose('prompt,quality,candidates,priority\nBoat,high,3,high\n,,,\nCat,best,,\nDog,,,\n')
  const asked = await dialog('Add 2 prompts?')
  asked.getByText('quality high · 3 pictures · high priority')
  asked.getByText('Line 4: quality must be one of: auto, low, medium, high, xhigh, max.')
  await click('Add 2 prompts')
  expect(added(studio)).toEqual([
    { prompt: 'Boat', candidates: 3, priority: 'high', quality: 'high' },
    { prompt: 'Dog', candidates: 1, priority: 'normal', quality: 'auto' },
  ])
})

test.each([
  ['', 'prompts.csv', 'prompts.csv is empty.'],
  ['a\0b', 'list.txt', 'list.txt is no text.'],
])('of a file that cannot be read it says why', async (text, name, reason) => {
  const { studio } = renderReview()
  await choose(text, name)
  const asked = await dialog('Nothing to add')
  expect(asked.getByRole('alert').textContent).toBe(reason)
  await click('Close')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(studio.getSnapshot().context.entries).toHaveLength(1)
})

test('what was being written stays when prompts of a file are added', async () => {
  const { studio } = renderReview({ health })
  await screen.findByRole('button', { name: 'From file' })
  await userEvent.type(prompt(), 'Half a th')
  await choose('"Boat"\n{"prompt":"Cat"}\n', 'prompts.jsonl')
  await dialog('Add 2 prompts?')
  await click('Add 2 prompts')
  expect(prompt().value).toBe('Half a th')
  expect(added(studio).map(({ prompt }) => prompt)).toEqual(['Half a th', 'Boat', 'Cat'])
})

test('beyond the budget all of them are asked about before any is added', async () => {
  const { studio } = renderReview({ health })
  await userEvent.type(await screen.findByLabelText('Budget in $'), '1')
  await choose(numbered(4), 'list.txt')
  await dialog('Add 4 prompts?')
  expect(fact('They cost')).toBe('$0.024 to $0.88 (estimate)')
  expect(fact('In all')).toBe('up to $0.88')
  screen.getByRole('button', { name: 'Add 4 prompts' })
  const asked = await dialog('Add 4 prompts?')
  await userEvent.selectOptions(asked.getByLabelText('Pictures per prompt'), '2')
  expect(fact('In all')).toBe('up to $1.76')
  expect(fact('Budget')).toBe('$1.00')
  asked.getByText('The budget of this session may have no room for all of that.')
  await click('Add them beyond the budget')
  expect(added(studio)).toHaveLength(4)
})

test('with a budget an unknown price is asked about, and without one it is not', async () => {
  renderReview({ health: { ...health, imageModel: 'my-model' } })
  const budget = await screen.findByLabelText('Budget in $')
  await userEvent.type(budget, '1000')
  await choose(numbered(4), 'list.txt')
  await dialog('Add 4 prompts?')
  screen.getByRole('button', { name: 'Add them beyond the budget' })
  expect(fact('In all')).toBe('not known')
  await click('Not now')
  await userEvent.clear(budget)
  await choose(numbered(4), 'list.txt')
  await dialog('Add 4 prompts?')
  screen.getByRole('button', { name: 'Add 4 prompts' })
})

test('with a budget that is no amount nothing is added', async () => {
  renderReview({ health })
  await userEvent.type(await screen.findByLabelText('Budget in $'), 'ten')
  await choose(numbered(4), 'list.txt')
  const asked = await dialog('Add 4 prompts?')
  asked.getByText(/The budget is no amount of money/)
  expect(screen.queryByRole('button', { name: 'Add 4 prompts' })).toBeNull()
})

test('of many prompts the first 20 are remembered, and none by being looked at', async () => {
  const { studio } = renderReview({ health })
  await choose(numbered(60), 'list.txt')
  await dialog('Add 60 prompts?')
  await click('Add 60 prompts')
  const { entries } = studio.getSnapshot().context
  for (const { id } of entries.slice(30)) studio.send({ type: 'review.selected', id })
  await waitFor(() => expect(readPrompts().prompts).toHaveLength(20))
  expect(readPrompts().prompts[0]).toBe('Boat 1')
})

test('an image model or size that does not fit the others is told by its line', async () => {
  renderReview({ health: { ...health, imageModel: 'gpt-image-1.5' } })
  await choose('prompt,size\nBoat,1600x1024\nCat,\n')
  const asked = await dialog('Add one prompt?')
  asked.getByText(/^Line 2: gpt-image-1.5 draws in 1024 × 1024/)
})
