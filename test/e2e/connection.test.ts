import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof startServer>>
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await startServer({ STAND_IN_SECONDS: '2' })
  page = await browser.newPage()
  await page.goto(server.url)
})
afterEach(async () => {
  await page.close()
  await server.stop()
})

test('says that the server does not answer, keeps the prompt, and works when it is back', async () => {
  const { prompt, click, alert, reach } = reviewPage(page)
  const port = new URL(server.url).port
  await prompt.fill('A lighthouse')
  await server.stop()
  await click('Generate image')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('server did not answer')
  expect(await prompt.inputValue()).toBe('A lighthouse')
  server = await startServer({ PORT: port, STAND_IN_SECONDS: '0' })
  await click('Generate image')
  await reach('user_feedback')
})

test('says who draws, whoever does so after the server was started anew', async () => {
  await page.clock.install()
  await page.reload()
  await page.getByRole('button', { name: /^Stand-in/ }).waitFor()
  await server.stop()
  await page.clock.fastForward('00:15')
  await page.getByText('Server unreachable').waitFor()
  const { port } = new URL(server.url)
  server = await startServer({ PORT: port, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' })
  await page.clock.fastForward('00:05')
  await page.getByRole('banner').getByText('gpt-image-2.5-flare').waitFor()
})

test('keeps every version when the server is killed while drawing', async () => {
  const { draw, click, alert, reach, heading } = reviewPage(page)
  await draw('A lighthouse')
  await click('Regenerate')
  await reach('generating')
  await page
    .getByRole('img', { name: /^Preview/ })
    .first()
    .waitFor()
  await server.stop('SIGKILL')
  await reach('user_feedback')
  expect(await alert.textContent()).toContain('broke off')
  expect(await heading.textContent()).toBe('Is version 1 the one?')
})

test('tells the server which review each picture is for', async () => {
  const other = await browser.newPage()
  await other.goto(server.url)
  const reviews = []
  for (const each of [page, page, other]) {
    const asked = each.waitForRequest('**/api/generate')
    const { draw, click, button } = reviewPage(each)
    if (await button('Regenerate').isVisible()) await click('Regenerate')
    else await draw('A lighthouse')
    reviews.push((await asked).headers()['x-review'])
  }
  expect(reviews[0]).toBeTruthy()
  expect(reviews[1]).toBe(reviews[0])
  expect(reviews[2]).not.toBe(reviews[0])
  await other.close()
})
