import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

const site = openSite({ STAND_IN_SECONDS: '60' })
const token = 'a-token-of-the-test'
const closed = startServer({ STAND_IN_SECONDS: '60', ACCESS_TOKEN: token })
afterAll(async () => (await closed).stop())

/** A page that draws eight at once, and the addresses that it has been answered from. */
async function open(url: string) {
  const page = await site.browser.newPage()
  await page.addInitScript(() => {
    const habits = { atOnce: 8, goesOn: false, memoryMb: '' }
    localStorage.setItem('proofroom.studio', JSON.stringify(habits))
  })
  const answered: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/api/generate')) answered.push(response.status())
  })
  await page.goto(url)
  return { page, answered }
}

async function orderEight(page: Page) {
  const { prompt, click, reach } = reviewPage(page)
  for (let number = 1; number <= 8; number++) {
    await prompt.fill(`Lighthouse ${number}`)
    await click('Generate image')
    await reach('generating')
    if (number < 8) await click('New prompt')
  }
}

/** Loads something that nobody has needed so far. */
async function showMachine(page: Page) {
  await reviewPage(page).click('Show the machine')
  await page.getByRole('button', { name: 'Show the machine', expanded: true }).click()
}

test('eight are drawn at once, and the rest of the page still loads', async () => {
  const { page, answered } = await open(site.url)
  await orderEight(page)
  await expect.poll(() => answered).toEqual(Array(8).fill(200))
  await showMachine(page)
  await page.close()
})

test('where one has to sign in, five are drawn at once, and the next when one has ended', async () => {
  const { url } = await closed
  const { page, answered } = await open(url)
  await page.getByLabel('Access token').fill(token)
  await page.keyboard.press('Enter')
  await orderEight(page)
  const drawn = () => answered.filter((status) => status === 200).length
  await expect.poll(drawn).toBe(5)
  await showMachine(page)
  expect(drawn()).toBe(5)
  await page.getByText('8 at once').click()
  await page.getByText('Behind a sign-in, a browser draws 5 at once').waitFor()
  await page.getByRole('list', { name: 'Prompts' }).getByText('Lighthouse 1').click()
  await reviewPage(page).click('Cancel')
  await expect.poll(drawn).toBe(6)
  await page.close()
})
