import type { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { listen } from '../../server/listen.ts'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

type Running = Awaited<ReturnType<typeof startServer>>
let browser: Browser
let upstream: Awaited<ReturnType<typeof listen>>
/** Its provider has a price, though it is the stand-in on a socket. */
let priced: Running
let free: Running

beforeAll(async () => {
  const app = { fetch: createStandIn({ seconds: 0 }).app.fetch as Hono['fetch'] }
  upstream = await listen(app, { port: 0, hostname: '127.0.0.1' })
  const provider = { OPENAI_BASE_URL: `${upstream.url}/v1`, OPENAI_IMAGE_MODEL: 'gpt-image-2' }
  priced = await startServer(provider)
  free = await startServer({ STAND_IN_SECONDS: '0' })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await Promise.all([priced.stop(), free.stop()])
  upstream.server.close()
})

/** A page that nobody has opened before. */
async function openPage({ url }: Running) {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  return page
}

test('the cost is there before the click, on the version, and in all', async () => {
  const page = await openPage(priced)
  const { draw, click } = reviewPage(page)
  await page.getByText('Costs $0.006 to $0.22 (estimate)').waitFor()
  await page.getByText('More settings').click()
  await page.getByLabel('Quality').selectOption('low')
  await page.getByText('Costs $0.006 to $0.015 (estimate)').waitFor()
  await draw('A lighthouse')
  const cost = page.locator('dt', { hasText: /^Cost$/ }).locator('+ dd')
  expect(await cost.textContent()).toBe('$0.015')
  await click('Reject')
  await click('Start over')
  await page.getByText('So far $0.015').waitFor()
})

test('the stand-in says that it costs nothing', async () => {
  const page = await openPage(free)
  await page.getByText('Costs nothing, by the stand-in').waitFor()
  await reviewPage(page).draw('A lighthouse')
  const costs = page.getByRole('definition').getByText('nothing, by the stand-in')
  await expect.poll(() => costs.count()).toBe(2)
})

test('beyond the budget, which a reload remembers, a picture is drawn only once it is asked for', async () => {
  const page = await openPage(priced)
  const { prompt, click, reach } = reviewPage(page)
  const dialog = page.getByRole('dialog', { name: 'Go beyond the budget?' })
  await page.getByText('More settings').click()
  await page.getByLabel('Budget in $').fill('0.10')
  await page.reload()
  await page.getByText('More settings').click()
  expect(await page.getByLabel('Budget in $').inputValue()).toBe('0.10')
  await prompt.fill('A lighthouse')
  await click('Generate image')
  await dialog.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await reach('initial_input')
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  await click('Draw it all the same')
  await page.getByRole('img', { name: /^Version 1/ }).waitFor()
  await click('Regenerate')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await reach('user_feedback')
})

test.each([360, 1280])(
  'the question takes another budget, by keys alone, at %i pixels',
  async (width) => {
    const page = await openPage(priced)
    await page.setViewportSize({ width, height: 800 })
    const { prompt, click, reach } = reviewPage(page)
    await page.getByText('More settings').click()
    await page.getByLabel('Budget in $').fill('0.10')
    await prompt.fill('A lighthouse')
    await click('Generate image')
    const dialog = page.getByRole('dialog', { name: 'Go beyond the budget?' })
    await dialog.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('50 cents')
    await page.keyboard.press('Enter')
    await dialog.getByText('An amount such as 5 or 0.50, or nothing.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('0.50')
    await page.keyboard.press('Enter')
    await reach('user_feedback')
  },
)

test('an order sent from the picture of the machine asks for it too', async () => {
  const page = await openPage(priced)
  const { prompt, click, reach } = reviewPage(page)
  await page.getByText('More settings').click()
  await page.getByLabel('Budget in $').fill('0.10')
  await prompt.fill('A lighthouse')
  await click('Show the machine')
  await page.getByRole('button', { name: 'Send prompt.submitted' }).first().click()
  await page.getByRole('dialog', { name: 'Go beyond the budget?' }).waitFor()
  await click('Not now')
  await reach('initial_input')
})
