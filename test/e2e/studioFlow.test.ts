import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

/** The first holds up all others, for they are drawn one at a time. */
const prompts = [
  'A fox [fault: silence 60000]',
  'A hare',
  'An owl',
  'A wren [fault: 400-size, ok]',
].join('\n')

function queueOf(page: Page) {
  const rows = page.getByRole('list', { name: 'Prompts' }).getByRole('listitem')
  const row = (words: string) => rows.filter({ hasText: words })
  return {
    row,
    /** Until the review with these words stands like that. */
    stands: (words: string, standing: string) =>
      row(words)
        .and(page.locator(`[data-standing="${standing}"]`))
        .waitFor(),
    standings: () => rows.evaluateAll((all) => all.map(({ dataset }) => dataset.standing)),
    order: async () =>
      (await rows.allTextContents()).map((text) => /fox|hare|owl|wren/.exec(text)?.[0]),
    selected: async () => (await page.locator('.queue-row[data-selected]').textContent()) ?? '',
  }
}

async function add(page: Page, text: string) {
  await reviewPage(page).prompt.click()
  await page.getByText('More settings').waitFor()
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'prompts.txt'))
    return data
  }, text)
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Add \d prompts$/ })
    .click()
}

test('prompts are put in order, held, resumed, cancelled, tried again and judged in a flow', async () => {
  const page = await site.browser.newPage()
  await withoutPreviews(page)
  await page.addInitScript(() => {
    const habits = { atOnce: 1, goesOn: true, memoryMb: '' }
    localStorage.setItem('proofroom.studio', JSON.stringify(habits))
  })
  await page.goto(site.url)
  const { button, click, heading } = reviewPage(page)
  const { row, stands, standings, order, selected } = queueOf(page)
  await add(page, prompts)
  await stands('fox', 'drawing')
  expect(await standings()).toEqual(['drawing', 'waiting', 'waiting', 'waiting'])

  await row('owl').dragTo(row('hare'), { targetPosition: { x: 60, y: 4 } })
  expect(await order()).toEqual(['fox', 'owl', 'hare', 'wren'])

  await click('Pause drawing')
  await row('fox')
    .getByRole('button', { name: /^More about/ })
    .click()
  await click('Cancel drawing')
  await stands('fox', 'prompt')
  expect(await standings()).toEqual(['prompt', 'waiting', 'waiting', 'waiting'])
  await click('Resume drawing')
  await stands('owl', 'ready')
  await stands('hare', 'ready')
  await stands('wren', 'failed')

  await page.keyboard.press('j')
  await expect.poll(selected).toContain('owl')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect.poll(selected).toContain('owl')
  await button('Approve').and(page.locator(':not([aria-disabled="true"])')).waitFor()
  await page.keyboard.press('a')
  await expect.poll(selected).toContain('hare')
  expect(await heading.textContent()).toBe('Is version 1 the one?')

  await click('Retry 1 failed')
  await stands('wren', 'ready')
  await page.keyboard.press('n')
  await expect.poll(selected).toContain('wren')
  await page.close()
})

test('a rate limit that one prompt meets slows all of them down, until it is over or told to go on', async () => {
  const page = await site.browser.newPage()
  await withoutPreviews(page)
  await page.goto(site.url)
  const { click } = reviewPage(page)
  const { stands } = queueOf(page)
  await add(
    page,
    'A seal [fault: 429-seconds, ok]\nA crab [fault: silence 60000]\nA whelk [fault: silence 60000]\nAn eel',
  )
  await page.getByText(/^Slowed down by a rate limit/).waitFor()
  await stands('eel', 'waiting')
  await click('Go on now')
  await stands('seal', 'ready')
  await stands('eel', 'ready')
  await page.close()
})
