import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawn, error, png, stream } from '../server/support/answers.ts'
import { openUpstream } from '../server/support/openUpstream.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

const key = 'sk-planted-key-0123456789'
const token = 'planted-token-0123456789'
const prompt = 'A planted prompt'
const pictureBytes = png.slice(30, 90)
const quoting = { code: 'invalid_prompt', message: `Bad key ${key}: ${prompt}` }

let browser: Browser
let provider: Awaited<ReturnType<typeof openUpstream>>
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  provider = await openUpstream(stream(drawn), error(400, quoting))
  server = await startServer({
    OPENAI_BASE_URL: provider.baseURL,
    OPENAI_API_KEY: key,
    ACCESS_TOKEN: token,
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  provider.close()
})

async function save(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await reviewPage(page).click(button)
  return readFile(await (await saving).path(), 'utf8')
}

test('nothing that a page loads, says or saves holds what must stay where it is', async () => {
  const page = await browser.newPage()
  const said: string[] = []
  const loaded: Promise<string>[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', ({ message, stack }) => said.push(message, stack ?? ''))
  page.on('response', (response) => {
    if (response.status() === 200) loaded.push(response.text().catch(() => ''))
  })

  await page.goto(server.url)
  await page.getByRole('textbox', { name: 'Access token' }).fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const { draw, click, reach, alert } = reviewPage(page)
  await draw(prompt)
  await click('Regenerate')
  await alert.waitFor()
  const shown = await page.locator('body').innerText()
  await click('Show the machine')
  await click('Timeline')
  const timeline = await save(page, 'Download JSON')
  await click('Approve')
  await reach('final')
  const record = await save(page, 'Save the record')

  expect(provider.calls[0]?.headers.authorization).toContain(key)
  expect(timeline).toContain('generation.failed')
  expect(shown).toContain('Bad key [key]')
  expect(record).toContain(prompt)
  const texts = {
    said: said.join(),
    shown,
    timeline,
    record,
    loaded: (await Promise.all(loaded)).join(),
  }
  for (const [where, text] of Object.entries(texts)) {
    for (const secret of [key, token]) expect(text, where).not.toContain(secret)
  }
  for (const text of [texts.said, timeline, record]) expect(text).not.toContain(pictureBytes)
  expect(texts.said).not.toContain(prompt)
})
