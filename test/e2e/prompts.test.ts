import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })
let page: Page
beforeEach(async () => {
  page = await (await site.browser.newContext()).newPage()
  await withoutPreviews(page)
  await page.goto(site.url)
})
afterEach(() => page.context().close())

const options = () => page.getByRole('dialog').getByRole('option').allTextContents()
const chosen = () => page.locator('[role=option][aria-selected=true]').textContent()
const openHistory = () => page.getByRole('button', { name: 'Earlier prompts' }).click()

/** Has prompts drawn, one after the other. */
async function draw(...prompts: string[]) {
  const { draw, click, reach } = reviewPage(page)
  for (const prompt of prompts) {
    await draw(prompt)
    await click('Reject')
    await click('Start over')
    await reach('initial_input')
  }
}

test('an earlier prompt is found and taken over by keys alone, and what was typed is kept', async () => {
  await draw('A red boat', 'A blue boat at dusk', 'A cat')
  const { prompt } = reviewPage(page)
  await prompt.fill('A half-written th')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(options).toEqual(['A cat', 'A blue boat at dusk', 'A red boat'])
  await page.keyboard.type('boat')
  await expect.poll(options).toEqual(['A blue boat at dusk', 'A red boat'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await chosen()).toBe('A red boat')
  await page.keyboard.press('Enter')
  expect(await prompt.inputValue()).toBe('A red boat')
  expect(await page.getByRole('dialog').count()).toBe(0)

  await openHistory()
  await expect
    .poll(options)
    .toEqual(['A half-written th', 'A cat', 'A blue boat at dusk', 'A red boat'])
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await prompt.inputValue()).toBe('A red boat')
  const name = await page.evaluate(() => document.activeElement?.textContent)
  expect(name).toBe('Earlier prompts')
})

test('they are there after a reload, in every tab, and can be forgotten', async () => {
  await draw('A red boat')
  await page.reload()
  await openHistory()
  await page.getByRole('option', { name: 'A red boat' }).waitFor()
  await page.getByRole('button', { name: 'Forget all 1' }).click()
  await page.getByText('Each prompt comes here once it is drawn.').waitFor()
  const stored = await page.evaluate(() => localStorage.getItem('proofroom.prompts'))
  expect(stored).not.toContain('boat')
})

test('turned off, nothing is kept, and that is remembered', async () => {
  await draw('A red boat')
  await openHistory()
  await page.getByRole('checkbox', { name: 'Keep prompts in this browser' }).uncheck()
  expect(await options()).toEqual([])
  await page.reload()
  await draw('A cat')
  await openHistory()
  await page.getByText('Prompts are not kept.').waitFor()
  expect(await page.getByRole('dialog').getByRole('checkbox').isChecked()).toBe(false)
})

test.each([
  ['light', 360],
  ['dark', 1280],
] as const)('axe finds nothing in the list, %s at %i pixels', async (colorScheme, width) => {
  await draw('A red boat', 'A cat')
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 740 })
  await openHistory()
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  expect(await axeViolations(page)).toEqual([])
})
