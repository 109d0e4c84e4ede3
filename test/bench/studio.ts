// What a studio of 200 reviews with pictures of 4 megapixels asks of the page: its memory, and its
// main thread while the list is scrolled and pictures are judged.
import process from 'node:process'
import sharp from 'sharp'
import { countObjectUrls, objectUrlsOf } from '../support/countObjectUrls.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { startPictureServer } from '../support/startPictureServer.ts'
import { heapInUse, picturesInUse } from './inUse.ts'
import { worstTask } from './worstTask.ts'

const reviews = Number(process.argv[2] ?? 200)
const edge = 2048
/** What may be left after release: what is known of all those reviews, and the page's own later parts. */
const limits = { taskMs: 50, heapMb: 80, leftMb: 8 }

/** With a grain, as photographs have it: of 10 MB each. */
const grain = (mean: number) =>
  sharp({
    create: {
      width: edge,
      height: edge,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean, sigma: 3 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer()
const pictures = await Promise.all([80, 110, 140, 170].map(grain))

const server = await startPictureServer(
  (number) => Promise.resolve(pictures[number % pictures.length] ?? Buffer.of()),
  { mime: 'image/png' },
)
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.addInitScript(() => {
  // A browser that asks where to save would wait for an answer.
  Object.assign(window, { showSaveFilePicker: undefined })
  // Near its limit from the first picture on, so that what is decided can be released.
  const habits = { atOnce: 8, goesOn: true, memoryMb: '10' }
  localStorage.setItem('proofroom.studio', JSON.stringify(habits))
})
await countObjectUrls(page)
const { prompt, click, reach } = reviewPage(page)
const list = page.getByRole('list', { name: 'Prompts' })
const session = await page.context().newCDPSession(page)
const heldUrls = () => objectUrlsOf(page)

/** Does something while Chromium records, so many times. */
async function record(times: number, act: () => Promise<void>) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', '__metadata'] })
  const start = performance.now()
  for (let time = 0; time < times; time++) await act()
  const ms = (performance.now() - start) / times
  await settled(page)
  return { ...worstTask(await browser.stopTracing()), ms }
}
type Recorded = Awaited<ReturnType<typeof record>>

/** Until the picture of the review on screen can be judged. */
const seen = () => page.locator('.frame > img[data-loaded][alt^="Version"]').waitFor()
const press = async (key: string) => {
  await page.keyboard.press(key)
  await seen()
}

/** A key that is pressed again within 0.3 s of the next review's coming is no decision about that. */
const decide = async (key: string) => {
  await page.waitForTimeout(300)
  await press(key)
}

await page.goto(server.url)
await prompt.fill('Lighthouse 1')
await click('Generate image')
await reach('user_feedback')
const before = await heapInUse(session)

const startedAt = performance.now()
for (let number = 2; number <= reviews; number++) {
  await click('New prompt')
  await prompt.fill(`Lighthouse ${number}`)
  await click('Generate image')
}
await list.locator(`li:nth-child(${reviews})[data-standing="ready"]`).waitFor({ timeout: 600_000 })
await list.locator('li:not([data-standing="ready"])').waitFor({ state: 'detached' })
const drawnMs = performance.now() - startedAt
await page.waitForFunction(
  (count) => document.querySelectorAll('img.small-picture').length === count,
  reviews,
  { timeout: 600_000 },
)
const full = await heapInUse(session)
const fullPictures = await picturesInUse(session)

await list.hover()
const done = {
  'scrolling the list': await record(60, async () => {
    await page.mouse.wheel(0, 400)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }),
  'the next review (J)': await record(20, () => press('j')),
  'the one before (K)': await record(10, () => press('k')),
  'the next to judge (N)': await record(10, () => press('n')),
  'approving, and the next': await record(20, () => decide('a')),
  'rejecting, and the next': await record(10, () => decide('x')),
} satisfies Record<string, Recorded>

/** What a page does that only shows such pictures, one after the other, decoded beside it. */
async function onlyShow(times: number) {
  const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await plain.route('**/*', (route) => {
    const number = Number(new URL(route.request().url()).pathname.slice(1))
    const body = pictures[number % pictures.length] ?? ''
    return number
      ? route.fulfill({ body, contentType: 'image/png' })
      : route.fulfill({ body: '<!doctype html><img height="600">', contentType: 'text/html' })
  })
  await plain.goto('http://plain.test/')
  const urls = await plain.evaluate(async (times) => {
    const numbers = Array.from({ length: times }, (_, index) => index + 1)
    const blobs = numbers.map(async (number) => (await fetch(`/${number}`)).blob())
    return (await Promise.all(blobs)).map((blob) => URL.createObjectURL(blob))
  }, times)
  const shown = await record(times, () =>
    plain.evaluate(async (url) => {
      const [image] = document.images
      if (!image) return
      image.src = url
      await image.decode()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }, urls.pop() ?? ''),
  )
  await plain.close()
  return shown
}
const shown = await onlyShow(10)

const decided = await list
  .locator('li[data-standing="approved"], li[data-standing="rejected"]')
  .count()
for (let left = reviews - decided; left > 1; left--) await decide('x')
await page.waitForTimeout(300)
await page.keyboard.press('x')
for (const name of [
  /^Release \d+ rejected/,
  /^Release \d+$/,
  /^Download .* release/,
  /^Saved: release/,
])
  await page.getByRole('button', { name }).click({ timeout: 300_000 })
await list.waitFor({ state: 'detached' })
await reach('initial_input')
const after = await heapInUse(session)
const afterPictures = await picturesInUse(session)
const afterUrls = await heldUrls()
await browser.close()
server.stop()

const mb = (megabytes: number) => `${megabytes.toFixed(1)} MB`
const words = ({ ms, cpuMs, taskMs, collectingMs }: Recorded) =>
  `${Math.round(ms)} ms each; worst task ${cpuMs.toFixed(1)} ms of the processor’s time, ` +
  `${taskMs.toFixed(1)} ms by the clock; collecting garbage ${collectingMs.toFixed(1)} ms`

console.log(`${reviews} reviews with pictures of ${edge} × ${edge}, in ${browser.version()}`)
console.log(`Drawn, one after the other ordered: ${Math.round(drawnMs / reviews)} ms each`)
console.log(
  `JavaScript heap: ${mb(before)} with one, ${mb(full)} with all, ${mb(after)} after release`,
)
console.log(
  `Pictures: ${mb(fullPictures)}; ${mb(afterPictures)} and ${afterUrls} URLs after release`,
)
console.log(`A picture, only shown: ${words(shown)}`)
for (const [name, recorded] of Object.entries(done)) {
  console.log(
    `${name}: ${words(recorded)}; ${(recorded.cpuMs / shown.cpuMs).toFixed(1)} times that`,
  )
  if (recorded.cpuMs > limits.taskMs) process.exitCode = 1
}
if (full > limits.heapMb || after - before > limits.leftMb) process.exitCode = 1
// A picture has 10 MB; the page itself holds some kilobytes.
if (afterPictures > 1 || afterUrls > 0) process.exitCode = 1
