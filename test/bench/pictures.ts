// What a review with 50 versions of 4 megapixels costs the page, and their difference map.
import sharp from 'sharp'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { startPictureServer } from '../support/startPictureServer.ts'
import { viewer } from '../support/viewer.ts'
import { heapInUse, picturesInUse } from './inUse.ts'
import { median } from './median.ts'
import { worstTask } from './worstTask.ts'

const versions = 50
const edge = 2048
const rounds = 5

/** A picture with a grain, as photographs have it, and another brightness for each number. */
const draw = (number: number) =>
  sharp({
    create: {
      width: edge,
      height: edge,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 100 + number, sigma: 8 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer()

const server = await startPictureServer(draw)
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
const { click, reach } = reviewPage(page)
const { drawVersions, drawAgain, captions } = viewer(page)
await page.goto(server.url)
const session = await page.context().newCDPSession(page)

/** Does something while Chromium records. */
async function record(act: () => Promise<void>) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', '__metadata'] })
  const start = performance.now()
  await act()
  const ms = performance.now() - start
  await settled(page)
  return { ...worstTask(await browser.stopTracing()), ms }
}

type Recorded = Awaited<ReturnType<typeof record>>

async function makeMap(): Promise<Recorded> {
  const made = await record(async () => {
    await page.keyboard.press('d')
    await captions.getByText(/changed/).waitFor()
  })
  await page.keyboard.press('d')
  return made
}

/** Goes to the version before. */
const goBack = (number: number) =>
  record(async () => {
    await page.keyboard.press('[')
    await page.locator(`.frame > img[data-loaded][alt^="Version ${number}"]`).waitFor()
  })

await drawVersions(2)
const before = await heapInUse(session)
for (let number = 3; number <= versions; number++) await drawAgain(number)
const full = await heapInUse(session)
const fullPictures = await picturesInUse(session)

const maps: Recorded[] = []
const steps: Recorded[] = []
for (let round = 1; round <= rounds; round++) {
  maps.push(await makeMap())
  steps.push(await goBack(versions - round))
}

await click('Reject')
await reach('final')
await click('Start over')
await reach('initial_input')
const after = await heapInUse(session)
const afterPictures = await picturesInUse(session)
await browser.close()
server.stop()

const mb = (megabytes: number) => `${megabytes.toFixed(1)} MB`
const summary = (recorded: Recorded[]) => {
  const worst = (key: 'taskMs' | 'cpuMs') => Math.max(...recorded.map((one) => one[key]))
  return (
    `${Math.round(median(recorded.map(({ ms }) => ms)))} ms, median of ${rounds}; worst ` +
    `main-thread task ${worst('taskMs').toFixed(1)} ms, of the processor's time ${worst('cpuMs').toFixed(1)} ms`
  )
}

console.log(`One review, ${versions} versions of ${edge} × ${edge}, in ${browser.version()}`)
console.log(
  `JavaScript heap: ${mb(before)} with two versions, ${mb(full)} with all: ` +
    `grows by ${mb(full - before)}; after starting over ${mb(after)}`,
)
console.log(`Pictures: ${mb(fullPictures)}; after starting over ${mb(afterPictures)}`)
console.log(`The version before: ${summary(steps)}`)
console.log(`The difference map: ${summary(maps)}`)
