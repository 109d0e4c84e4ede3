import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
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

/** Answers on the port that the real server had. */
async function takePlaceOfServer(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const port = Number(new URL(server.url).port)
  await server.stop()
  const proxy = createServer({}, answer)
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  expect((proxy.address() as AddressInfo).port).toBe(port)
  return proxy
}

test('says that the server does not answer, keeps the prompt, and works when it is back', async () => {
  const { prompt, click, alert, reach } = reviewPage(page)
  const port = new URL(server.url).port
  await prompt.fill('A lighthouse')
  await server.stop()
  await click('Generate image')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('server does not answer')
  expect(await prompt.inputValue()).toBe('A lighthouse')
  server = await startServer({ PORT: port, STAND_IN_SECONDS: '0' })
  await click('Generate image')
  await reach('user_feedback')
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

test('says so when something in between answers instead of the server', async () => {
  const { prompt, click, alert } = reviewPage(page)
  await prompt.fill('A lighthouse')
  const proxy = await takePlaceOfServer((_, response) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
  })
  await click('Generate image')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('HTTP 502')
  proxy.close()
})

test('does not take a stream for a picture that ends before its end', async () => {
  const { prompt, click, alert } = reviewPage(page)
  await prompt.fill('A lighthouse')
  const proxy = await takePlaceOfServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end('event: attempt\ndata: {"attempt":1,"of":4}\n\n')
  })
  await click('Generate image')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('broke off')
  proxy.close()
})

test.each([
  ['no base64', '*'],
  ['no picture', btoa('not a picture')],
])('says so when what arrives is %s', async (_, b64) => {
  const { prompt, click, alert } = reviewPage(page)
  await prompt.fill('A lighthouse')
  const data = {
    image: { b64, mime: 'image/png' },
    provider: 'openai',
    imageModel: 'x',
    attempt: 1,
  }
  const proxy = await takePlaceOfServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(`event: completed\ndata: ${JSON.stringify(data)}\n\n`)
  })
  await click('Generate image')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('not a picture')
  proxy.close()
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
