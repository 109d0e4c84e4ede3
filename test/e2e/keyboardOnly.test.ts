import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })
let page: Page

beforeAll(async () => {
  page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } })
})

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes on by Tab until the focus is on the thing of that name. */
async function tabTo(name: string) {
  for (let presses = 0; presses < 60; presses++) {
    await press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null
      return activeElement?.getAttribute('aria-label') ?? (label ?? activeElement)?.textContent
    })
    if (focused?.trim() === name) return
  }
  throw new Error(`No Tab leads to ${name}`)
}

const heading = (text: string) =>
  page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor()

test('a whole review by keys alone: ask, compare, change, decide, note, save', async () => {
  await page.goto(site.url)
  const { reach, feedback } = reviewPage(page)
  await page.getByRole('button', { name: /^Stand-in/ }).waitFor()
  await page.keyboard.type('A lighthouse')
  await press('Control+Enter')
  await heading('Is version 1 the one?')

  await press('r')
  await heading('Is version 2 the one?')
  await press('c')
  await page.keyboard.type('Make the sky darker')
  expect(await feedback.inputValue()).toBe('Make the sky darker')
  await press('Control+Enter')
  await heading('Is version 3 the one?')

  await press('[', '[')
  await heading('Is version 1 the one?')
  await press('3')
  await heading('Is version 3 the one?')
  await press('+', '+', '-', '0', 'd')
  await page.getByText(/% of the pixels changed/).waitFor()
  await press('Escape')
  await page.keyboard.down('b')
  await page
    .getByRole('paragraph')
    .filter({ hasText: /^Version 2$/ })
    .waitFor()
  await page.keyboard.up('b')
  await page
    .getByRole('paragraph')
    .filter({ hasText: /^Version 2$/ })
    .waitFor({ state: 'hidden' })

  await press('x')
  await heading('Version 3 rejected')
  await press('z')
  await heading('Is version 3 the one?')
  await press('a')
  await heading('Version 3 approved')
  await tabTo('Your name')
  await page.keyboard.type('Ada')
  await tabTo('Download')
  const downloading = page.waitForEvent('download')
  await press('Enter')
  expect((await downloading).suggestedFilename()).toBe('a-lighthouse-v3.png')
  await press('?')
  await page.getByText('They rest while you type').waitFor()
  await press('Escape')
  await tabTo('Start over')
  await press('Enter')
  await reach('initial_input')
})
