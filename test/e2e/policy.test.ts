import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

const token = 'planted-token-0123456789'

let browser: Browser
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer({ STAND_IN_SECONDS: '0.4', ACCESS_TOKEN: token })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('a person signs in, draws and signs out, and the page never meets its own policy', async () => {
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto(server.url)
  await page.getByRole('textbox', { name: 'Access token' }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('textbox', { name: 'Access token' }).fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await reviewPage(page).draw('a red fox')
  expect(refused).toEqual([])

  // A picture that nobody has decided about is not left without a warning.
  page.once('dialog', (warning) => void warning.accept())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('textbox', { name: 'Access token' }).waitFor()
  await page.goto(server.url)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('a page from elsewhere does not have this server draw', async () => {
  const page = await browser.newPage()
  await page.goto('data:text/html,<title>elsewhere</title>')
  const answer = await page.evaluate(async (url) => {
    const draw = { method: 'POST', body: '{"prompt":"a fox"}' }
    return fetch(`${url}/api/generate`, draw).then(
      () => 'read',
      () => 'refused',
    )
  }, server.url)
  expect(answer).toBe('refused')
})
