import { Hono } from 'hono'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { listen } from '../../server/listen.ts'
import { asOldBrowser } from '../support/asOldBrowser.ts'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof startServer>>
let receiver: Awaited<ReturnType<typeof serveReceiver>>
let context: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startServer({ STAND_IN_SECONDS: '0.3' })
  browser = await launchChromium()
  receiver = await serveReceiver()
})
afterAll(async () => {
  await browser.close()
  receiver.stop()
  await server.stop()
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await withoutPreviews(context)
  page = await context.newPage()
  await page.goto(server.url)
})
afterEach(() => context.close())

/** A page of our own that listens as the hosted inspector does, and keeps what it hears. */
async function serveReceiver() {
  const bundled = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'receiver',
        resolveId: (id) => (id === 'receiver.js' ? id : null),
        load: (id) =>
          id === 'receiver.js'
            ? `import { createBrowserReceiver } from '@statelyai/inspect'
               window.heard = []
               createBrowserReceiver().subscribe((event) => window.heard.push(event))`
            : null,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'receiver.js' } },
  })
  const [output] = [bundled].flat()
  if (!output || !('output' in output)) throw new Error('The receiver was not built')
  const app = new Hono().get('/inspect', (c) =>
    c.html(
      `<!doctype html><title>Receiver</title><script type="module">${output.output[0].code}</script>`,
    ),
  )
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })
  return { url: `${url}/inspect`, stop: () => server.close() }
}

type Heard = { type: string; event?: { type: string }; snapshot?: { value: unknown } }
const heardBy = (popup: Page) =>
  popup.evaluate(() => (window as unknown as { heard: Heard[] }).heard)

async function openDrawer(view: 'Timeline' | 'Inspector') {
  const { click } = reviewPage(page)
  await click('Show the machine')
  await click(view)
}

async function chooseReceiver(address: string) {
  await page.getByText('Another receiver').click()
  await page.getByLabel('Receiver’s address').fill(address)
  await reviewPage(page).click('Use this one')
}

const openInspector = async () => {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    reviewPage(page).click('Open the inspector'),
  ])
  return popup
}

test('shows the studio and its review in a receiver of one’s own, until its window is closed', async () => {
  const { draw, button } = reviewPage(page)
  await draw('A lighthouse')
  await openDrawer('Inspector')
  await chooseReceiver(receiver.url)
  const popup = await openInspector()
  await page.getByText('Attached to').waitFor()
  await expect
    .poll(() => heardBy(popup))
    .toMatchObject([
      { type: '@xstate.actor' },
      { type: '@xstate.snapshot', snapshot: { value: 'drawing' } },
      { type: '@xstate.actor' },
      { type: '@xstate.snapshot', snapshot: { value: 'user_feedback' } },
    ])
  await button('Reject').click()
  await expect
    .poll(async () => (await heardBy(popup)).map(({ event }) => event?.type))
    .toContain('image.rejected')
  expect(JSON.stringify(await heardBy(popup))).not.toMatch(/blob:|base64/)
  await popup.close()
  await page.getByText('The inspector’s window was closed.').waitFor()
  await button('Open the inspector').waitFor()
})

test('shows in the top bar that a session goes on when the drawer is closed', async () => {
  const { button, click } = reviewPage(page)
  await openDrawer('Inspector')
  await chooseReceiver(receiver.url)
  const popup = await openInspector()
  await page.getByText('Attached to').waitFor()
  await click('Close')
  await button(`Show the machine, which is sent to ${new URL(receiver.url).host}`).waitFor()
  expect(await page.locator('.machine-button[data-sending]').isVisible()).toBe(true)
  await popup.close()
  await button('Show the machine').waitFor()
})

test('tells a receiver that was loaded again where the review is now', async () => {
  await openDrawer('Inspector')
  await chooseReceiver(receiver.url)
  const popup = await openInspector()
  await page.getByText('Attached to').waitFor()
  await popup.reload()
  await expect
    .poll(async () => (await heardBy(popup)).slice(-2))
    .toMatchObject([
      { type: '@xstate.actor' },
      { type: '@xstate.snapshot', snapshot: { value: 'initial_input' } },
    ])
})

test('asks before the first time, sends nothing on a no, and asks no more after a yes', async () => {
  await context.route('https://stately.ai/**', (route) => route.fulfill({ body: 'none' }))
  const { click, button } = reviewPage(page)
  await openDrawer('Inspector')
  await click('Open the inspector')
  const asked = page.getByRole('dialog', { name: 'Send all reviews to stately.ai?' })
  await asked.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'hidden' })
  const opener = button('Open the inspector')
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(context.pages()).toHaveLength(1)
  await click('Open the inspector')
  const [first] = await Promise.all([page.waitForEvent('popup'), click('Open and send')])
  await first.close()
  await page.reload()
  await openDrawer('Inspector')
  await (await openInspector()).close()
})

test('says that the browser blocked the window, that one is offline, or that an address is none', async () => {
  const { click, alert } = reviewPage(page)
  await openDrawer('Inspector')
  await chooseReceiver('stately')
  await page.getByText('Write a whole address').waitFor()
  await context.setOffline(true)
  await page.evaluate(() => localStorage.setItem('inspector.agreed', 'https://stately.ai'))
  await click('Open the inspector')
  await alert.getByText('You are offline').waitFor()
  await context.setOffline(false)
  await alert.getByText('You are offline').waitFor({ state: 'hidden' })
  await page.evaluate(() => (window.open = () => null))
  await click('Open the inspector')
  await alert.getByText('The browser blocked the window').waitFor()
})

test('copies the timeline and saves it, with neither pictures nor bytes in it', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { draw, click } = reviewPage(page)
  await draw('A lighthouse')
  await openDrawer('Timeline')
  await click('Copy JSON')
  await page.getByText('Copied').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toMatchObject({ format: 'timeline', version: 1, machine: 'review' })
  expect(copied).toContain('A lighthouse')
  expect(copied).not.toMatch(/blob:|base64|\[bytes\]/)
  const [download] = await Promise.all([page.waitForEvent('download'), click('Download JSON')])
  expect(download.suggestedFilename()).toBe('review-timeline.json')
})

test('works in browsers as old as the README says, in every view', async () => {
  await asOldBrowser(page)
  const crashes: string[] = []
  page.on('pageerror', ({ message }) => crashes.push(message))
  await page.goto(server.url)
  const { draw, click, button, reach } = reviewPage(page)
  await draw('A lighthouse')
  await click('Show the machine')
  for (const view of ['List', 'Timeline', 'Inspector', 'Picture']) await click(view)
  await click('Inspector')
  await chooseReceiver(receiver.url)
  await openInspector()
  await page.getByText('Attached to').waitFor()
  await button('Approve').click()
  await reach('final')
  expect(crashes).toEqual([])
})

test('a defect in the drawer stays there: the review and its pictures go on', async () => {
  const { draw, click, button, reach } = reviewPage(page)
  await draw('A lighthouse')
  await page.evaluate(() => Reflect.deleteProperty(Map, 'groupBy'))
  await click('Show the machine')
  const drawer = page.getByRole('dialog', { name: 'The machine' })
  await drawer.getByText('This pane has come to a stop').waitFor()
  expect(await page.getByRole('img', { name: /^Version 1/ }).isVisible()).toBe(true)
  await button('Close').click()
  await drawer.waitFor({ state: 'detached' })
  await button('Approve').click()
  await reach('final')
})

describe('over the page, where there is no room beside it', () => {
  const isModal = () => page.getByRole('dialog').evaluate((dialog) => dialog.matches(':modal'))

  test('lets nothing be reached that it covers, by Tab or by a key', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    const { draw, reach } = reviewPage(page)
    await draw('A lighthouse')
    await openDrawer('Timeline')
    await page.keyboard.press('a')
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab')
      const where = await page.evaluate(() => document.activeElement?.closest('#root') !== null)
      expect(where).toBe(false)
    }
    await page.keyboard.press('a')
    await reach('user_feedback')
    await page.mouse.click(100, 400)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('a')
    await reach('final')
  })

  test('follows the window across that line while it is open, and keeps the focus', async () => {
    const { button } = reviewPage(page)
    await openDrawer('Timeline')
    const widths = [1240, 1239, 861, 1240, 360, 1920]
    for (const width of widths) {
      await page.setViewportSize({ width, height: 768 })
      await expect.poll(isModal).toBe(width < 1240)
      const pressed = await button('Timeline').getAttribute('aria-pressed')
      expect({ width, pressed }).toEqual({ width, pressed: 'true' })
      expect(await button('Timeline').evaluate((it) => it === document.activeElement)).toBe(true)
    }
  })
})

test('beside the page leaves Escape to the page, which cancels', async () => {
  const { prompt, click, reach } = reviewPage(page)
  await openDrawer('Timeline')
  await prompt.fill('A lighthouse [fault: 503, 503, 503, 503]')
  await click('Generate image')
  await reach('generating')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Escape')
  await page.getByRole('status').getByText('Drawing was cancelled.').waitFor()
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([360, 1024])(
    'axe finds nothing, and nothing sticks out, at %i pixels',
    async (width) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 740 })
      const { draw, click } = reviewPage(page)
      await draw('A lighthouse [fault: 503, ok]')
      await click('Show the machine')
      for (const view of ['Timeline', 'Inspector']) {
        await click(view)
        const violations = await axeViolations(page)
        const overflow = await page.evaluate(() => {
          const drawer = document.querySelector('dialog')
          return drawer ? drawer.scrollWidth - drawer.clientWidth : undefined
        })
        expect({ view, violations, overflow }).toEqual({ view, violations: [], overflow: 0 })
      }
    },
  )
})
