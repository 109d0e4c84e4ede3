import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

/** Orders two prompts and begins a third. */
async function work(page: Page, [one, other, next]: [string, string, string]) {
  const { draw, click, prompt } = reviewPage(page)
  await draw(one)
  await click('New prompt')
  await draw(other)
  await click('New prompt')
  await prompt.fill(next)
}

/** What the list has of the words that are given. */
const listed = async (page: Page) => {
  const text = await page.getByRole('list', { name: 'Prompts' }).textContent()
  return ['lighthouse', 'harbour', 'gull', 'fox', 'hare', 'owl'].filter((word) =>
    text?.includes(word),
  )
}

test('two tabs do not disturb each other: each has its prompts, drafts, decisions and habits', async () => {
  const context = await site.browser.newContext()
  await withoutPreviews(context)
  const [sea, wood] = [await context.newPage(), await context.newPage()]
  await Promise.all([sea.goto(site.url), wood.goto(site.url)])
  await Promise.all([
    work(sea, ['a lighthouse', 'a harbour', 'a gull']),
    work(wood, ['a fox', 'a hare', 'an owl']),
  ])
  expect(await listed(sea)).toEqual(['lighthouse', 'harbour', 'gull'])
  expect(await listed(wood)).toEqual(['fox', 'hare', 'owl'])

  await sea.getByText(/MB of/).click()
  const limit = (page: Page) => page.getByLabel('Pictures may take, in MB')
  await limit(sea).fill('1500')
  await limit(sea).press('Enter')
  await sea.getByRole('list', { name: 'Prompts' }).getByText('a lighthouse').click()
  await reviewPage(sea).click('Reject')
  await sea.getByRole('list', { name: 'Prompts' }).getByText('Rejected').waitFor()
  expect(await wood.getByRole('list', { name: 'Prompts' }).textContent()).not.toContain('Rejected')
  await wood.getByText(/MB of/).click()
  expect(await limit(wood).inputValue()).toBe('')
  expect(await reviewPage(wood).prompt.inputValue()).toBe('an owl')

  // What is kept for the next time: a tab's own words, and the habits that were changed last.
  wood.on('dialog', (warning) => void warning.accept())
  await wood.reload()
  expect(await reviewPage(wood).prompt.inputValue()).toBe('an owl')
  await context.close()
})
