import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

const dist = new URL('../../dist/', import.meta.url)

test('the first load is at most 100 kB of JavaScript, gzipped', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' })
  const browser = await launchChromium()
  const page = await browser.newPage()
  const scripts: string[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1))
  })
  await page.goto(server.url, { waitUntil: 'networkidle' })
  await browser.close()
  await server.stop()
  expect(scripts).not.toHaveLength(0)
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(new URL(path, dist))).length),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`First load: ${(bytes / 1_000).toFixed(1)} kB of JavaScript, gzipped`)
  expect(bytes).toBeLessThanOrEqual(100_000)
})

test('a part of the page that is lost on its way can be had again, and nothing is lost with it', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' })
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.route('**/laterPanels*.js', (route) => route.abort())
  await page.goto(server.url)
  const { draw, click, heading } = reviewPage(page)
  await draw('A lighthouse')
  await page.getByRole('img', { name: /^Version 1/ }).waitFor()
  expect(await heading.textContent()).toBe('A part of the page is missing')
  await page.unroute('**/laterPanels*.js')
  await click('Load it again')
  await page.getByText('Is version 1 the one?').waitFor()
  await browser.close()
  await server.stop()
})

test('what is drawn while the panels are lost can be cancelled, and they come by themselves', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '30' })
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.route('**/laterPanels*.js', (route) => route.abort())
  await page.goto(server.url)
  const { prompt, click, reach } = reviewPage(page)
  await prompt.fill('A lighthouse')
  await click('Generate image')
  await reach('generating')
  await page.keyboard.press('Escape')
  await reach('initial_input')
  await click('Generate image')
  await reach('generating')
  await page.unroute('**/laterPanels*.js')
  await page.getByRole('heading', { name: 'Drawing version 1' }).waitFor()
  await browser.close()
  await server.stop()
})
