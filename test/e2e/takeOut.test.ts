import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { checkManifest } from '../../server/record/checkManifest.ts'
import { axeViolations } from '../support/axeViolations.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

/** A page with a gull approved, a crab rejected and a whelk to judge, in a browser that asks for no file. */
async function openSession() {
  const page = await site.browser.newPage()
  await withoutPreviews(page)
  onTestFinished(() => page.close())
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    // Playwright prints in its own way.
    window.print = () => document.documentElement.setAttribute('data-printing', '')
  })
  await page.goto(site.url)
  const { draw, click } = reviewPage(page)
  for (const [prompt, decision] of [
    ['A gull', 'Approve'],
    ['A crab', 'Reject'],
    ['A whelk', ''],
  ] as const) {
    if (prompt !== 'A gull') await click('New prompt')
    await draw(prompt)
    if (decision) await click(decision)
  }
  await page.getByText('Take out').click()
  return page
}

async function save(page: Page, button: string): Promise<Download> {
  const saving = page.waitForEvent('download')
  await reviewPage(page).click(button)
  return saving
}

/** In both themes and on a phone. */
async function lookAtNumbers(page: Page) {
  await reviewPage(page).click('Numbers')
  const dialog = page.getByRole('dialog', { name: 'Numbers' })
  await dialog.getByText('1 (50 % of decided)').waitFor()
  await dialog.getByText('The same as a table').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeViolations(page)).toEqual([])
  }
  const wide = page.viewportSize()!
  await page.setViewportSize({ width: 360, height: 740 })
  const { scroll, client } = await dialog.evaluate((element) => ({
    scroll: element.scrollWidth,
    client: element.clientWidth,
  }))
  expect(scroll).toBe(client)
  await page.setViewportSize(wide)
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: 'Numbers' }).waitFor()
}

test('takes out what was approved: an archive that holds what its manifest says, sheets, numbers', async () => {
  const page = await openSession()
  await lookAtNumbers(page)
  const download = await save(page, 'Download approved (1)')
  expect(download.suggestedFilename()).toMatch(/^proofroom-\d{4}-\d\d-\d\d\.zip$/)
  const files = unzipSync(await readFile(await download.path()))
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  expect(await checkManifest(folder)).toEqual({
    problems: [],
    absent: ['002-a-crab/a-crab-v1.png', '003-a-whelk/a-whelk-v1.png'],
    matching: ['001-a-gull/a-gull-v1.png'],
    surplus: [],
  })
  await page.getByText('One picture saved.').waitFor()

  await reviewPage(page).click('Contact sheet')
  await page.getByLabel('All pictures, with their decisions').check()
  const sheet = await save(page, 'Save as PNG')
  const { width, height, format } = await sharp(await sheet.path()).metadata()
  expect({ width, height, format }).toEqual({ width: 1896, height: 1044, format: 'png' })
  const { isOpaque, channels } = await sharp(await sheet.path())
    .extract({ left: 96, top: 216, width: 536, height: 536 })
    .stats()
  expect(isOpaque).toBe(true)
  expect(Math.max(...channels.map(({ stdev }) => stdev)), 'a picture is on it').toBeGreaterThan(10)

  await reviewPage(page).click('Print')
  await page.locator('html[data-printing]').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.contact-sheet li').allInnerTexts()).toEqual([
    expect.stringMatching(/^A gull\s+Version 1, approved\s+[0-9a-f]{12}$/),
    expect.stringMatching(/^A crab\s+Version 1, rejected\s/),
    expect.stringMatching(/^A whelk\s+Version 1, undecided\s/),
  ])
  expect(await page.locator('.contact-sheet thead').innerText()).toMatch(/^All pictures, with/)
  expect(await page.locator('main').isVisible()).toBe(false)
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
})
