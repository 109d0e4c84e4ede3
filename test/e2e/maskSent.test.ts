import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startScriptedServer } from '../model/startScriptedServer.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { pictureFile } from '../support/madeFiles.ts'
import { marks } from '../support/marks.ts'
import { reviewPage } from '../support/reviewPage.ts'

let browser: Awaited<ReturnType<typeof launchChromium>>
let server: Awaited<ReturnType<typeof startScriptedServer>>
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  server = await startScriptedServer()
})
afterAll(async () => {
  await browser.close()
  server.stop()
})
beforeEach(async () => {
  server.requests.length = 0
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
})
afterEach(() => page.close())

const bytesOf = ({ b64 }: { b64: string }) => Buffer.from(b64, 'base64')
const fact = () => page.locator('dt:has-text("Outside the boxes") + dd').textContent()

/** Has the picture that is asked for arrive, as version `number`. */
async function finish(number: number, file: Awaited<ReturnType<typeof pictureFile>>) {
  await expect.poll(() => server.open.size).toBe(1)
  const image = { b64: file.buffer.toString('base64'), mime: file.mimeType as 'image/png' }
  const known = { provider: 'openai', imageModel: 'image', attempt: 1 } as const
  await server.tell({ name: 'completed', data: { image, ...known } })
  await page.getByText(`Is version ${number} the one?`).waitFor()
}

/** Has the left half of a picture changed. */
async function askForHalf(file: Awaited<ReturnType<typeof pictureFile>>) {
  const { prompt, click } = reviewPage(page)
  const { markBox, words, mask } = marks(page)
  await page.goto(server.url)
  await prompt.fill('A lighthouse')
  await click('Generate image')
  await finish(1, file)
  await page.getByRole('group', { name: 'View', exact: true }).waitFor()
  await markBox([0.5, 1.01], [-0.2, -0.1])
  await words(1).fill('Darker')
  await mask.check()
  await click('Request changes')
}

test.each(['png', 'webp', 'jpg'] as const)(
  'a %s goes along as a PNG with a mask of its size, clear where it may change; so it does again',
  async (format) => {
    const picture = await pictureFile(`first.${format}`, '#f08020', [640, 480])
    await askForHalf(picture)
    await finish(2, picture)
    const { change } = server.requests[1]!
    expect([change?.picture.mime, change?.mask?.mime]).toEqual(['image/png', 'image/png'])
    const sent = await sharp(bytesOf(change!.picture)).metadata()
    const { data, info } = await sharp(bytesOf(change!.mask!))
      .extractChannel('alpha')
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([sent.width, sent.height, info.width, info.height]).toEqual([640, 480, 640, 480])
    expect([0, 319, 320, 639].map((x) => data[240 * 640 + x])).toEqual([0, 0, 255, 255])
    expect(await fact()).toBe('No pixel changed')

    await reviewPage(page).click('Regenerate')
    await finish(3, picture)
    expect(server.requests[2]).toEqual(server.requests[1])
    expect(await fact()).toBe('No pixel changed')
  },
)

test('what changed outside is told in figures', async () => {
  await askForHalf(await pictureFile('first.png', '#f08020', [640, 480]))
  await finish(2, await pictureFile('second.png', '#2040f0', [640, 480]))
  expect(await fact()).toBe('Every pixel changed')
})

test('a new picture of another size is there, and why nothing could be measured is told', async () => {
  await askForHalf(await pictureFile('first.png', '#f08020', [640, 480]))
  await finish(2, await pictureFile('second.png', '#f08020', [800, 480]))
  expect(await fact()).toBe('not known: The new picture has another size')
  await page.getByRole('button', { name: /^Look at version 1/ }).click()
  await page.getByText('Is version 1 the one?').waitFor()
  expect(await marks(page).words(1).inputValue()).toBe('Darker')
})
