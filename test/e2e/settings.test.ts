import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

async function openFold(page: Page) {
  await page.goto(site.url)
  await page.getByText('More settings').click()
  await page.getByLabel('Image model').waitFor()
}

test('what was set is what is drawn, and is there again after a reload', async () => {
  const page = await site.browser.newPage()
  const { draw } = reviewPage(page)
  await openFold(page)
  await page.getByText('Own', { exact: true }).click()
  await page.getByLabel('Width').fill('1280')
  await page.getByLabel('Height').fill('720')
  await page.getByText('0.92 megapixels').waitFor()
  await page.getByLabel('Image model').selectOption('gpt-image-2')
  await page.getByLabel('Quality').selectOption('low')
  await page.getByLabel('Format').selectOption('webp')
  await page.getByLabel('Compression').fill('40')
  await page.reload()
  await page.getByText('gpt-image-2 · low · webp').waitFor()
  expect(await page.getByLabel('Width').inputValue()).toBe('1280')
  expect(await page.getByLabel('Compression', { exact: true }).inputValue()).toBe('40')
  await draw('A lighthouse')
  await page.getByRole('definition').getByText('1280 × 720, webp').waitFor()
  await page.close()
})

test('a version tells what came otherwise than it was asked for', async () => {
  const page = await site.browser.newPage()
  await page.goto(site.url)
  await reviewPage(page).draw('A lighthouse [fault: other-format]')
  await page.getByRole('definition').getByText('asked for png, got ').waitFor()
  await page.close()
})

test('settings of an older page are taken as far as they fit', async () => {
  const page = await site.browser.newPage()
  const settings = { quality: 'high', size: '10x10', steps: 30 }
  await page.addInitScript(
    (text) => {
      localStorage.setItem('proofroom.draft', text)
    },
    JSON.stringify({ prompt: 'A lighthouse', settings }),
  )
  await openFold(page)
  expect(await page.getByLabel('Prompt', { exact: true }).inputValue()).toBe('A lighthouse')
  expect(await page.getByLabel('Quality').inputValue()).toBe('high')
  expect(await page.getByRole('radio', { name: 'Square' }).isChecked()).toBe(true)
  await page.close()
})

test('a setting that is not right leads to itself, by keys alone', async () => {
  const page = await site.browser.newPage()
  const { alert } = reviewPage(page)
  await page.goto(site.url)
  await page.getByLabel('Prompt', { exact: true }).fill('A lighthouse')
  await page.getByRole('radio', { name: 'Square' }).press('ArrowLeft')
  await page.getByRole('radio', { name: 'Auto' }).press('ArrowLeft')
  await page.getByLabel('Width').fill('100')
  await page.getByLabel('Width').press('Control+Enter')
  await alert.waitFor()
  expect(await page.getByLabel('Width').evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.close()
})

// Each theme and each width once: together they would double what takes longest.
describe.each([
  ['light', 360],
  ['dark', 1280],
] as const)('in the %s theme at %i pixels', (colorScheme, width) => {
  test('axe finds nothing in the open fold', async () => {
    const context = await site.browser.newContext({ colorScheme, viewport: { width, height: 800 } })
    const page = await context.newPage()
    await openFold(page)
    await page.getByText('Own', { exact: true }).click()
    await page.getByLabel('Width').fill('1000')
    await page.getByLabel('Image model').selectOption('another')
    await settled(page)
    expect(await axeViolations(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await context.close()
  })
})
