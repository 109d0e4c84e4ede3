import sharp from 'sharp'
import { expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { startPictureServer } from '../support/startPictureServer.ts'
import { viewer } from '../support/viewer.ts'

const draw = () =>
  sharp({ create: { width: 60, height: 60, channels: 3, background: 'gray' } })
    .png()
    .toBuffer()

test('axe finds nothing in a film strip that overflows, wherever it is cut off, and once it is decided', async () => {
  const [server, browser] = await Promise.all([startPictureServer(draw), launchChromium()])
  const page = await (
    await browser.newContext({ viewport: { width: 1024, height: 800 } })
  ).newPage()
  const strip = page.getByRole('list', { name: 'Versions' })
  const examine = async () => {
    await settled(page)
    expect(await axeViolations(page)).toEqual([])
  }
  await page.goto(server.url)
  await viewer(page).drawVersions(4)
  // Each caption is two words at either end: one is cut off, then both.
  for (const left of [0, 20, 40, 60, 80]) {
    await strip.evaluate((list, left) => (list.scrollLeft = left), left)
    await examine()
  }
  await reviewPage(page).click('Approve')
  expect(await strip.evaluate((list) => list.scrollWidth > list.clientWidth)).toBe(true)
  await examine()
  await strip.focus()
  const before = await strip.evaluate((list) => list.scrollLeft)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => strip.evaluate((list) => list.scrollLeft)).toBeLessThan(before)
  await browser.close()
  server.stop()
})
