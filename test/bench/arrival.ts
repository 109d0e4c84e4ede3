// What the arrival of a 9 MB picture, its previews before it, asks of the page's main thread; and
// what a page does that only shows such a picture.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { startPictureServer } from '../support/startPictureServer.ts'
import { startSlowLine } from './startSlowLine.ts'
import { worstTask } from './worstTask.ts'

const rounds = 5
const previews = 3
/** What a task may take. */
const limitMs = 50

/** With a grain, as photographs have it; of 9 MB. */
const grain = (edge: number) =>
  sharp({
    create: {
      width: edge,
      height: edge,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 8 },
    },
  })
const pictures = {
  png: await grain(1760).png({ compressionLevel: 1 }).toBuffer(),
  webp: await grain(2032).webp({ lossless: true, effort: 0 }).toBuffer(),
}

const browser = await launchChromium()

/** Does something while Chromium records. */
async function record(page: Page, act: () => Promise<void>) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', '__metadata'] })
  await act()
  await settled(page)
  return worstTask(await browser.stopTracing())
}
type Recorded = Awaited<ReturnType<typeof record>>

/** From the click until the picture is judged. */
async function arrive(url: string): Promise<Recorded> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  const { prompt, click } = reviewPage(page)
  await prompt.fill('A lighthouse on a cliff')
  await page.getByText('More settings').waitFor()
  const recorded = await record(page, async () => {
    await click('Generate image')
    await page.locator('.frame > img[data-loaded][alt^="Version 1"]').waitFor()
    await page.getByRole('group', { name: 'View', exact: true }).waitFor()
  })
  await page.close()
  return recorded
}

/** The same picture, decoded beside the page that it then appears on, and nothing else. */
async function show(picture: Buffer, format: string): Promise<Recorded> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.route('**/*', (route) =>
    route.request().url().endsWith('picture')
      ? route.fulfill({ body: picture, contentType: `image/${format}` })
      : route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
  )
  await page.goto('http://plain.test/')
  const recorded = await record(page, () =>
    page.evaluate(async () => {
      const image = new Image()
      image.src = '/picture'
      await image.decode()
      document.body.append(image)
    }),
  )
  await page.close()
  return recorded
}

async function repeat(act: () => Promise<Recorded>) {
  const recorded: Recorded[] = []
  for (let round = 0; round < rounds; round++) recorded.push(await act())
  const worst = (key: keyof Recorded) => Math.max(...recorded.map((one) => one[key]))
  return { cpu: worst('cpuMs'), clock: worst('taskMs'), collecting: worst('collectingMs') }
}
type Worst = Awaited<ReturnType<typeof repeat>>

const words = ({ cpu, clock, collecting }: Worst) =>
  `${cpu.toFixed(1)} ms of the processor’s time, ${clock.toFixed(1)} ms by the clock; ` +
  `collecting garbage ${collecting.toFixed(1)} ms`

console.log(`The worst task of the main thread, in ${browser.version()}, of ${rounds} rounds`)
for (const [format, picture] of Object.entries(pictures)) {
  const size = `${format} of ${(picture.length / 1e6).toFixed(1)} MB`
  const shown = await repeat(() => show(picture, format))
  console.log(`${size}, only shown: ${words(shown)}`)
  const mime = `image/${format as keyof typeof pictures}` as const
  const server = await startPictureServer(() => Promise.resolve(picture), { mime, previews })
  const line = await startSlowLine(server.url)
  for (const [way, url] of Object.entries({ 'at once': server.url, slowly: line.url })) {
    const arrived = await repeat(() => arrive(url))
    const ratio = (arrived.cpu / shown.cpu).toFixed(1)
    console.log(`${size} and ${previews} previews, ${way}: ${words(arrived)}; ${ratio} times that`)
    if (arrived.cpu > limitMs) process.exitCode = 1
  }
  line.stop()
  server.stop()
}
await browser.close()
