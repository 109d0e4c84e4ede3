import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderReview } from './renderReview.tsx'

const click = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }))
const type = (text: string) =>
  userEvent.type(screen.getByRole('textbox', { name: 'What should change?' }), text)
const strip = () => within(screen.getByRole('list', { name: 'Versions' }))

/** Version 2 is version 1 changed, and version 3 version 1 drawn again. */
async function renderBranches() {
  const room = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  room.complete('1'.repeat(64))
  await type('Make the sky darker')
  await click('Request changes')
  room.complete('2'.repeat(64))
  await click(/^Look at version 1/)
  await click('Regenerate')
  room.complete('3'.repeat(64))
}

test('shows what each version came from, and the way that led to the one on screen', async () => {
  await renderBranches()
  const inLineage = () =>
    strip()
      .getAllByRole('button')
      .flatMap((button) => ('lineage' in button.dataset ? [button.textContent] : []))
  expect(strip().getByRole('button', { name: /^Look at version 2 changed 1 / })).toBeTruthy()
  expect(strip().getByRole('button', { name: /^Look at version 3 again 1 / })).toBeTruthy()
  expect(inLineage()).toEqual([expect.stringMatching(/^Look at version 1 first /)])
  await click(/^Look at version 1/)
  expect(inLineage()).toEqual([])
  await click(/^Look at version 2/)
  await click('Regenerate')
  expect(inLineage()).toEqual([
    expect.stringMatching(/^Look at version 1 /),
    expect.stringMatching(/^Look at version 2 /),
  ])
  await click(/^Look at version 2/)
  expect(inLineage()).toEqual([expect.stringMatching(/^Look at version 1 /)])
})

test('says under each version how many attempts it took, and how long', async () => {
  const { complete } = renderReview()
  await userEvent.keyboard('A lighthouse{Control>}{Enter}{/Control}')
  complete('1'.repeat(64), { attempt: 3 })
  const item = strip().getByRole('button', { name: /^Look at version 1 first 3 tries \d+ s$/ })
  expect(item.textContent).toMatch(/1 first 3 tries \d+ s$/)
})

test('shows the words that were added and removed since any other version', async () => {
  await renderBranches()
  expect(screen.getByText('the same')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Since'), 'Version 2')
  expect(screen.getByText('0 added, 4 removed')).toBeTruthy()
  expect(screen.getByText(/Make the sky darker/, { selector: 'del' })).toBeTruthy()
  await click(/^Look at version 2/)
  expect(screen.getByText('4 added, 0 removed')).toBeTruthy()
  expect(screen.getByText(/Make the sky darker/, { selector: 'ins' })).toBeTruthy()
})

test('shows the words that another version has and the first one has not', async () => {
  await renderBranches()
  await click(/^Look at version 1/)
  expect(screen.getByText('0 added, 4 removed')).toBeTruthy()
})
