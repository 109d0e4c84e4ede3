import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startPictureServer } from '../support/startPictureServer.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A page whose approved picture has that size, its prompt and everything else those words. */
async function openApproved(size: { width: number; height: number }, words: string) {
  const server = await startPictureServer(() =>
    sharp({ create: { ...size, channels: 3, background: 'teal' } })
      .png()
      .toBuffer(),
  )
  const page = await browser.newPage()
  await page.goto(server.url)
  const { draw, click, feedback, reach } = reviewPage(page)
  await draw(words)
  await feedback.fill(words.slice(0, 4000))
  await click('Request changes')
  await page.getByText('Is version 2 the one?').waitFor()
  await click('Approve')
  await reach('final')
  await page.getByRole('textbox', { name: 'Note' }).fill(words.slice(0, 1500))
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  return { page, stop: () => page.close().then(server.stop) }
}

/** What a sheet of A4 has inside its margins of 15 mm, in CSS pixels, either way up. */
const a4 = [
  { width: 680, height: 1009, landscape: false },
  { width: 1009, height: 680, landscape: true },
]

const long = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ')

test.each([
  ['a tall picture', { width: 640, height: 2560 }, 'A lighthouse'],
  ['a wide picture', { width: 2560, height: 640 }, 'A lighthouse'],
  ['a tall picture and many words', { width: 640, height: 2560 }, long],
  ['a wide picture and many words', { width: 2560, height: 640 }, long],
  ['a square picture and one endless word', { width: 900, height: 900 }, 'x'.repeat(5000)],
])('prints one page, and nothing beyond its edges, of %s', async (_, size, words) => {
  const { page, stop } = await openApproved(size, words)
  for (const { landscape, ...viewport } of a4) {
    const pdf = (await page.pdf({ format: 'A4', landscape })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    await page.setViewportSize(viewport)
    await page.emulateMedia({ media: 'print' })
    const parts = await page.locator('.sheet :is(h1, img, p, dl div)').all()
    const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!))
    for (const { x, y, width, height } of boxes) {
      expect(x + width).toBeLessThanOrEqual(viewport.width + 1)
      expect(y + height).toBeLessThanOrEqual(viewport.height + 1)
    }
    const picture = (await page.locator('.sheet img').boundingBox())!
    expect(picture.height, 'room for the picture').toBeGreaterThan(viewport.height / 4)
    const lowest = await page.locator('.sheet .words').evaluate((element) => ({
      needed: element.scrollHeight,
      given: element.clientHeight,
    }))
    expect(lowest.needed, 'no line is cut in its middle').toBeLessThanOrEqual(lowest.given + 1)
    await page.emulateMedia({ media: null })
  }
  await stop()
})
