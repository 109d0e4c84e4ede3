import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openCountingPage } from '../model/openCountingPage.ts'
import { paintPng } from '../model/pictures.ts'
import { startScriptedServer } from '../model/startScriptedServer.ts'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { calledPng, pictureFile, type MadeFile } from '../support/madeFiles.ts'
import { reviewPage } from '../support/reviewPage.ts'

let browser: Awaited<ReturnType<typeof launchChromium>>
let server: Awaited<ReturnType<typeof startScriptedServer>>
beforeAll(async () => {
  browser = await launchChromium()
  server = await startScriptedServer()
})
afterAll(async () => {
  await browser.close()
  server.stop()
})

let page: Page
beforeEach(async () => {
  page = await openCountingPage(browser)
  await page.goto(server.url)
  server.requests.length = 0
})
afterEach(() => page.context().close())

const list = () => page.getByRole('list', { name: 'Reference pictures' })
const names = () => list().getByRole('listitem').locator('strong').allTextContents()
const hold = (...expected: string[]) => expect.poll(names).toEqual(expected)
const pick = (...files: MadeFile[]) =>
  page.locator('.references input[type=file]').setInputFiles(files)
const reasons = () => page.getByRole('alert').getByRole('listitem').allTextContents()
const heldUrls = () => page.evaluate(() => liveObjectUrls.size)

const red = await pictureFile('red.png', '#e03020')
const green = await pictureFile('green.webp', '#30a050')
const blue = await pictureFile('blue.jpg', '#3060e0')

/** Drags files from the disk over the page and ends it so, as the browser itself hears of it. */
async function drag(target: string, files: MadeFile[], end: 'drop' | 'dragCancel') {
  const folder = await mkdtemp(join(tmpdir(), 'references-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const paths = files.map(({ name }) => join(folder, name))
  await Promise.all(files.map(({ buffer }, index) => writeFile(paths[index]!, buffer)))
  await page.locator('details.references').waitFor()
  const { x, y } = (await page.locator(target).boundingBox())!
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | typeof end) =>
    session.send('Input.dispatchDragEvent', { type, x: x + 30, y: y + 30, data })
  await send('dragEnter')
  await send('dragOver')
  await page.locator('.references[data-over=true]').waitFor()
  await send(end)
  await page.locator('.references[data-over=false]').waitFor()
  await session.detach()
}

const drop = (target: string, ...files: MadeFile[]) => drag(target, files, 'drop')

/** Pastes a picture beside texts, by their types; tells whether it was taken for one. */
const pasteBeside = (texts: Record<string, string>) =>
  page.evaluate((texts) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['no picture'], 'sketch.png', { type: 'image/png' }))
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
    return paste.defaultPrevented
  }, texts)

/** Has the picture that is being drawn arrive. */
async function finish() {
  await expect.poll(() => server.open.size).toBe(1)
  const image = { b64: await paintPng(), mime: 'image/png' as const }
  const known = { provider: 'openai', imageModel: 'image', attempt: 1 } as const
  await server.tell({ name: 'completed', data: { image, ...known } })
  await reviewPage(page).reach('user_feedback')
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
/** The digests of the reference pictures of each order so far. */
const sent = () =>
  server.requests.map(({ references = [] }) =>
    references.map(({ b64 }) => digest(Buffer.from(b64, 'base64'))),
  )

test('pictures are chosen, and go along byte for byte in their order', async () => {
  await pick(red, green, blue)
  await hold('red.png', 'green.webp', 'blue.jpg')
  await reviewPage(page).prompt.fill('A boat')
  await reviewPage(page).click('Generate image')
  await finish()
  expect(sent()).toEqual([[red, green, blue].map(({ buffer }) => digest(buffer))])
  expect(server.requests[0]?.references?.map(({ mime }) => mime)).toEqual([
    'image/png',
    'image/webp',
    'image/jpeg',
  ])
})

test.each(['.stage', '.panel'])('pictures dropped on the %s are taken', async (target) => {
  await drop(target, red, blue)
  await hold('red.png', 'blue.jpg')
  expect(page.url()).toBe(`${server.url}/`)
})

test('a file that is dragged away again is not taken', async () => {
  await drag('.stage', [red], 'dragCancel')
  await pick(blue)
  await hold('blue.jpg')
})

test('what is dropped while Generate is pressed goes along', async () => {
  await reviewPage(page).prompt.fill('A boat')
  const photograph = await pictureFile('photo.jpg', '#204060', [9000, 6700])
  await drop('.stage', photograph)
  await reviewPage(page).click('Generate image')
  await finish()
  expect(sent()).toEqual([[digest(photograph.buffer)]])
})

test('a picture is pasted into the prompt, and words stay words', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('details.references').waitFor()
  const { prompt } = reviewPage(page)
  const copy = (b64: string | null) =>
    page.evaluate(async (b64) => {
      if (b64 === null) return navigator.clipboard.writeText('A boat')
      const bytes = Uint8Array.from(atob(b64), (letter) => letter.charCodeAt(0))
      const blob = new Blob([bytes], { type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    }, b64)
  await copy(red.buffer.toString('base64'))
  await prompt.focus()
  await page.keyboard.press('Control+V')
  await hold('image.png')
  await copy(null)
  await page.keyboard.press('Control+V')
  await expect.poll(() => prompt.inputValue()).toBe('A boat')
  expect(await names()).toHaveLength(1)
})

test('a file copied from a folder is a picture, and a copied part of a document is its text', async () => {
  await page.locator('details.references').waitFor()
  await reviewPage(page).prompt.focus()
  expect(await pasteBeside({ 'text/plain': 'A boat', 'text/html': '<p>A boat</p>' })).toBe(false)
  expect(await pasteBeside({ 'text/plain': 'sketch.png' })).toBe(true)
  await expect.poll(reasons).toEqual(['sketch.png is no PNG, WebP or JPEG.'])
})

test('they are put in order and taken away by the keyboard, which keeps its place', async () => {
  await pick(red, green, blue)
  await hold('red.png', 'green.webp', 'blue.jpg')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await page.getByRole('button', { name: 'Move red.png down' }).focus()
  await page.keyboard.press('Enter')
  await hold('green.webp', 'red.png', 'blue.jpg')
  expect(await focused()).toBe('Move red.png down')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await hold('green.webp', 'blue.jpg', 'red.png')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await hold('green.webp', 'blue.jpg')
  expect(await focused()).toBe('Remove blue.jpg')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add pictures')
  expect(await heldUrls()).toBe(0)
})

test('what cannot go along is refused by its name, and the rest is taken', async () => {
  const half = red.buffer.subarray(0, 60)
  await pick(
    calledPng('empty.png', Buffer.alloc(0)),
    calledPng('words.png', Buffer.from('a boat')),
    calledPng('half.png', half),
    { ...blue, name: 'blue.png', mimeType: 'image/png' },
    green,
  )
  await hold('green.webp')
  expect(await reasons()).toEqual([
    'empty.png is empty.',
    'words.png is no PNG, WebP or JPEG.',
    'half.png is damaged.',
    'blue.png is called PNG but is JPEG: rename it.',
  ])
  expect(await heldUrls()).toBe(1)
  await pick(green, calledPng('large.png', Buffer.alloc(20 * 1024 ** 2 + 1)))
  await expect
    .poll(reasons)
    .toEqual(['green.webp is there already.', 'large.png has more than 20 MB.'])
  await hold('green.webp')
  expect(await heldUrls()).toBe(1)
})

test('why a file is refused comes into sight, on a small phone too', async () => {
  await page.setViewportSize({ width: 360, height: 640 })
  await pick(red, calledPng('empty.png', Buffer.alloc(0)))
  await expect.poll(reasons).toEqual(['empty.png is empty.'])
  const isSeen = () =>
    page.evaluate(() => {
      const box = document.querySelector('.reasons')!.getBoundingClientRect()
      const x = box.left + box.width / 2
      return document.elementFromPoint(x, box.bottom - 4)?.closest('.reasons') !== null
    })
  await expect.poll(isSeen).toBe(true)
})

test('of a hundred files the first eight good ones are taken, and one sentence tells of the rest', async () => {
  const good = await Promise.all(
    Array.from({ length: 97 }, (_, index) =>
      pictureFile(`${index}.png`, `#${(index + 16).toString(16).padStart(2, '0')}8040`),
    ),
  )
  const bad = ['a.png', 'b.png', 'c.png'].map((name) => calledPng(name, Buffer.from(name)))
  await drop('.stage', ...bad, ...good)
  await hold(...Array.from({ length: 8 }, (_, index) => `${index}.png`))
  expect(await reasons()).toEqual([
    'a.png is no PNG, WebP or JPEG.',
    'b.png is no PNG, WebP or JPEG.',
    'c.png is no PNG, WebP or JPEG.',
    '89 more were left out: 8 reference pictures are the most.',
  ])
  await page.getByRole('button', { name: 'Remove 0.png' }).click()
  await expect.poll(reasons).toEqual([])
})

test('a photograph of 60 megapixels is taken without a pause of the page', async () => {
  const photograph = await pictureFile('photo.jpg', '#204060', [9000, 6700])
  await page.locator('details.references').waitFor()
  await page.evaluate(() => {
    const longest = Object.assign(window, { longestMs: 0 })
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries())
        longest.longestMs = Math.max(longest.longestMs, duration)
    }).observe({ type: 'longtask' })
  })
  await pick(photograph)
  await hold('photo.jpg')
  expect(await list().textContent()).toContain('9000 × 6700')
  const longestMs = await page.evaluate(
    () => (window as unknown as { longestMs: number }).longestMs,
  )
  console.log(`60 megapixels: longest task ${Math.round(longestMs)} ms`)
  expect(longestMs).toBeLessThan(250)
})

test('a regeneration and a change send them again, and starting over gives them up', async () => {
  await pick(red, blue)
  await hold('red.png', 'blue.jpg')
  const { prompt, feedback, click, reach } = reviewPage(page)
  await prompt.fill('A boat')
  await click('Generate image')
  await finish()
  await click('Regenerate')
  await finish()
  await feedback.fill('Bluer')
  await click('Request changes')
  await finish()
  const both = [red, blue].map(({ buffer }) => digest(buffer))
  expect(sent()).toEqual([both, both, both])
  expect(server.requests[2]?.change?.picture.mime).toBe('image/png')
  expect(await heldUrls()).toBe(3 + 2)
  await click('Reject')
  await click('Start over')
  await reach('initial_input')
  await expect.poll(names).toEqual([])
  expect(await heldUrls()).toBe(0)
  expect(await prompt.inputValue()).toBe('A boat')
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in their list, %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await pick(red, green, calledPng('empty.png', Buffer.alloc(0)))
    await hold('red.png', 'green.webp')
    expect(await axeViolations(page)).toEqual([])
  },
)
