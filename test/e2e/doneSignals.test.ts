import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'

const site = openSite({ STAND_IN_SECONDS: '1' })

/** A page that keeps the titles of its notifications, with the person's answer to whether it may. */
async function openPage(answer: NotificationPermission) {
  const page = await site.browser.newPage()
  await page.addInitScript((answer) => {
    const told: string[] = []
    const state = { permission: 'default' }
    const requestPermission = () => Promise.resolve((state.permission = answer))
    function Notification(title: string) {
      told.push(title)
    }
    Object.defineProperty(Notification, 'permission', { get: () => state.permission })
    Object.assign(window, {
      Notification: Object.assign(Notification, { requestPermission }),
      told,
    })
  }, answer)
  await page.goto(site.url)
  return page
}

const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told)
const icon = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href')

test('tells someone in another tab by title, icon and, once allowed, a notification', async () => {
  const page = await openPage('granted')
  const { prompt, click, reach } = reviewPage(page)
  const usualIcon = await icon(page)
  await prompt.fill('A lighthouse')
  await click('Generate image')
  await click('Notify me when it is ready')
  await page.getByText('You will be notified').waitFor()
  await setHidden(page, true)
  await reach('user_feedback')
  await expect.poll(() => told(page)).toEqual(['Version 1 is ready – Proofroom'])
  expect(await page.title()).toBe('Version 1 is ready – Proofroom')
  expect(await icon(page)).not.toBe(usualIcon)
  await setHidden(page, false)
  expect(await page.title(), 'once it is looked at').toBe('Version 1 – Proofroom')
  expect(
    await page.evaluate(() => document.querySelector<HTMLLinkElement>('[rel=icon]')?.href),
  ).toBe(new URL(usualIcon!, site.url).href)
  await page.close()
})

test('tells a drawing that failed from one that is done', async () => {
  const page = await openPage('granted')
  const { prompt, click, reach } = reviewPage(page)
  await prompt.fill('A lighthouse')
  await click('Generate image')
  await click('Notify me when it is ready')
  await setHidden(page, true)
  await reach('user_feedback')
  const doneIcon = await icon(page)
  await setHidden(page, false)
  await click('Reject')
  await click('Start over')
  await prompt.fill('A lighthouse [fault: 400-moderation-output]')
  await setHidden(page, true)
  await click('Generate image')
  await expect.poll(async () => (await told(page)).at(-1)).toBe('Drawing failed – Proofroom')
  expect(await page.title()).toBe('Drawing failed – Proofroom')
  expect(await icon(page)).not.toBe(doneIcon)
  await page.close()
})

test('keeps quiet while the page is in view, and where the person said no', async () => {
  const page = await openPage('denied')
  const { draw, click, reach } = reviewPage(page)
  const usualIcon = await icon(page)
  await draw('A lighthouse')
  expect(await icon(page)).toBe(usualIcon)
  await click('Regenerate')
  await click('Notify me when it is ready')
  await page.getByText('blocks notifications').waitFor()
  await setHidden(page, true)
  await reach('user_feedback')
  await expect.poll(() => icon(page)).not.toBe(usualIcon)
  expect(await told(page)).toEqual([])
  await page.close()
})
