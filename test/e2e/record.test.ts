import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { checkRecord } from '../../server/record/checkRecord.ts'
import { pictureFile, type MadeFile } from '../support/madeFiles.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

/** A page on which version 2 of a lighthouse was approved, in a certain format, drawn from some files. */
async function openApproved(
  options: BrowserContextOptions = {},
  format = 'png',
  references: MadeFile[] = [],
) {
  const context = await site.browser.newContext(options)
  onTestFinished(() => context.close())
  await withoutPreviews(context)
  const page = await context.newPage()
  await page.goto(site.url)
  const { draw, click, reach } = reviewPage(page)
  await page.getByText('Settings').click()
  await page.getByLabel('Format').selectOption(format)
  await page.getByLabel('Reference pictures').setInputFiles(references)
  await draw('A lighthouse')
  await click('Regenerate')
  await page.getByText('Is version 2 the one?').waitFor()
  await click('Approve')
  await reach('final')
  return page
}

async function save(page: Page, button: string) {
  const saving = page.waitForEvent('download')
  await reviewPage(page).click(button)
  const download = await saving
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('saves everything in one archive, whose record matches its pictures', async () => {
  const reference = await pictureFile('My boat.jpg')
  const page = await openApproved({}, 'png', [reference])
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Note' }).fill('For the cover')
  const { name, bytes } = await save(page, 'Save everything')
  expect(name).toBe('a-lighthouse.zip')
  const files = unzipSync(bytes)
  const folder = await mkdtemp(join(tmpdir(), 'review-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content)
  expect(await checkRecord(folder)).toEqual({
    problems: [],
    absent: [],
    matching: [
      'a-lighthouse-v1.png',
      'a-lighthouse-v2.png',
      expect.stringMatching(/^reference-[0-9a-f]{8}\.jpg$/),
    ],
    surplus: [],
  })
  await page.getByText('Starting over gives every version up').waitFor()
})

test('saves the record by itself: who decided what, by whose picture, and no picture', async () => {
  const page = await openApproved()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  const { name, bytes } = await save(page, 'Save the record')
  expect(name).toBe('a-lighthouse-record.json')
  expect(bytes.length).toBeLessThan(10_000)
  const record = JSON.parse(bytes.toString()) as ReviewRecord
  expect(record).toMatchObject({
    outcome: 'approved',
    decisions: [{ verdict: 'approved', version: 2, by: 'Ada' }],
    versions: [{ provider: 'stand-in' }, { provider: 'stand-in' }],
  })
})

test.each(['png', 'webp'])('copies a %s picture and the prompt', async (format) => {
  const page = await openApproved({ permissions: ['clipboard-read', 'clipboard-write'] }, format)
  await reviewPage(page).click('Copy the prompt')
  await page.getByText('The prompt is on the clipboard.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A lighthouse')
  await reviewPage(page).click('Copy the picture')
  await page.getByText('The picture is on the clipboard.').waitFor()
  const edges = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const { width, height } = await createImageBitmap(await item!.getType('image/png'))
    return [width, height]
  })
  expect(edges).toEqual([1024, 1024])
})

test('says so when the browser refuses to copy, or has no clipboard', async () => {
  const page = await openApproved()
  const refuse = () => Promise.reject(new DOMException('No', 'NotAllowedError'))
  await page.evaluate(
    (refuse) => {
      Object.assign(navigator.clipboard, { write: refuse, writeText: refuse })
    },
    await page.evaluateHandle(`(${String(refuse)})`),
  )
  await reviewPage(page).click('Copy the picture')
  await page.getByText('The browser refused to copy the picture.').waitFor()
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await reviewPage(page).click('Copy the prompt')
  await page.getByText('The browser refused to copy the prompt.').waitFor()
})

test('says what went wrong when a picture cannot be copied, or no archive made', async () => {
  const page = await openApproved()
  await page.evaluate(() => {
    const fail = (words: string) => () => Promise.reject(new DOMException(words, 'DataError'))
    Object.assign(navigator.clipboard, { write: fail('It is damaged.') })
    Response.prototype.blob = fail('The disk is full')
  })
  await reviewPage(page).click('Copy the picture')
  await page.getByText('The picture could not be copied: It is damaged.').waitFor()
  await reviewPage(page).click('Save everything')
  await page.getByText('The archive could not be made: The disk is full.').waitFor()
})

test('prints one page: picture, prompt, decision and digest, and nothing of the room', async () => {
  const page = await openApproved()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.sheet')
  const printed = await sheet.innerText()
  expect(printed).toContain('Version 2 of 2: approved')
  expect(printed).toContain('A lighthouse')
  expect(printed).toMatch(/by Ada/)
  expect(printed).toMatch(/[0-9a-f]{64}/)
  expect(await sheet.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(
    1024,
  )
  expect(await page.locator('main').isVisible()).toBe(false)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
})
