import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { reviewLayout } from '../../src/review/reviewLayout.ts'
import { axeViolations } from '../support/axeViolations.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '1' })

const desk = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }

/** Has the page do something in a context of its own. */
async function onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const context = await site.browser.newContext(options)
  await withoutPreviews(context)
  const page = await context.newPage()
  await page.goto(site.url)
  await act(page)
  await context.close()
}

async function openMachine(page: Page) {
  await page.getByRole('button', { name: 'Show the machine' }).click()
  await page.getByRole('dialog', { name: 'The machine' }).waitFor()
  await settled(page)
}

const picture = (page: Page) => page.getByRole('group', { name: /^Picture of the machine/ })
const state = (page: Page, id: string) => page.locator(`.chart-state:has(> [data-pick="${id}"])`)
const active = (page: Page, id: string) =>
  page.locator(`.chart-state[data-active]:has(> [data-pick="${id}"])`)
const scale = (page: Page) =>
  picture(page).evaluate(
    (svg) => new DOMMatrix(getComputedStyle(svg.firstElementChild!).transform).a,
  )

test('nothing of the picture is fetched before the machine is asked for', () =>
  onPage(desk, async (page) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.reload()
    await page.getByRole('button', { name: /^Stand-in/ }).waitFor()
    expect(fetched.filter((url) => /Machine|elk/i.test(url))).toEqual([])
    await openMachine(page)
    const asked = fetched.filter((url) => url.includes('PageMachines'))
    expect(asked.length).toBeGreaterThan(0)
  }))

test('says so when it cannot be fetched, and tries again', () =>
  onPage(desk, async (page) => {
    await page.route('**/PageMachines*', (route) => route.abort())
    await page.getByRole('button', { name: 'Show the machine' }).click()
    const said = page.getByRole('alert').getByText('The machine could not be loaded.')
    await said.waitFor()
    expect(await page.locator('main').isVisible()).toBe(true)
    await page.unroute('**/PageMachines*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('dialog', { name: 'The machine' }).waitFor()
    expect(await said.isVisible()).toBe(false)
  }))

test('opens beside the page, which stays usable, and follows what happens there', () =>
  onPage(desk, async (page) => {
    const { prompt, click, reach } = reviewPage(page)
    await openMachine(page)
    await active(page, 'review.initial_input').waitFor()
    await prompt.fill('A lighthouse [fault: 503, ok]')
    await click('Generate image')
    await active(page, 'review.generating.backing_off').waitFor()
    await active(page, 'review.generating.drawing').waitFor()
    await reach('user_feedback')
    await active(page, 'review.user_feedback').waitFor()
    const { right } = await page.locator('aside').evaluate((panel) => panel.getBoundingClientRect())
    const { left } = await page
      .getByRole('dialog')
      .evaluate((drawer) => drawer.getBoundingClientRect())
    expect(right).toBeLessThanOrEqual(left)
  }))

test('sends from the picture by pointer and by keyboard, and keeps the focus there', () =>
  onPage(desk, async (page) => {
    const { prompt, reach } = reviewPage(page)
    await prompt.fill('A lighthouse')
    await openMachine(page)
    const send = (name: string) => picture(page).getByRole('button', { name: `Send ${name}` })
    await send('prompt.submitted').click()
    await reach('generating')
    await send('generation.cancelled').focus()
    await page.keyboard.press('Enter')
    await reach('initial_input')
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  }))

test('downloads the picture when that event is sent, as the button does', () =>
  onPage(desk, async (page) => {
    const { draw, click } = reviewPage(page)
    await draw('A lighthouse')
    await click('Approve')
    await openMachine(page)
    const downloading = page.waitForEvent('download')
    await picture(page).getByRole('button', { name: 'Send image.downloaded' }).click()
    expect((await downloading).suggestedFilename()).toMatch(/\.png$/)
    await active(page, 'review.final.approved.downloaded').waitFor()
  }))

test('walks through the picture by arrow keys and tells what it comes to', () =>
  onPage(desk, async (page) => {
    await openMachine(page)
    await picture(page).focus()
    await page.keyboard.press('ArrowDown')
    const details = page.getByRole('region', { name: 'Selected' })
    await details.getByText('The person writes what the picture should show.').waitFor()
    for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowDown')
    await details
      .getByText(/^final/)
      .first()
      .waitFor()
    await settled(page)
    const frame = await picture(page).boundingBox()
    const focused = await page.locator('.chart-pick:focus').boundingBox()
    expect(focused!.y).toBeGreaterThanOrEqual(frame!.y)
    expect(focused!.y).toBeLessThan(frame!.y + frame!.height)
  }))

test('brings into sight what the Tab key comes to', () =>
  onPage(phone, async (page) => {
    const { draw, click } = reviewPage(page)
    await draw('A lighthouse')
    await click('Approve')
    await openMachine(page)
    await picture(page).focus()
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('Tab')
      await settled(page)
      const frame = (await picture(page).boundingBox())!
      const button = (await page.locator('.chart-send:focus').boundingBox())!
      expect(button.y).toBeGreaterThanOrEqual(frame.y)
      expect(button.y + button.height).toBeLessThanOrEqual(frame.y + frame.height)
      expect(button.x).toBeGreaterThanOrEqual(0)
      expect(button.x + button.width).toBeLessThanOrEqual(frame.width)
    }
  }))

test('cuts no button off at the side of a narrow screen while it follows a drawing', () =>
  onPage({ ...phone, viewport: { width: 320, height: 740 } }, async (page) => {
    const { prompt } = reviewPage(page)
    await prompt.fill('A lighthouse [fault: 503, 503, 503, 503]')
    await openMachine(page)
    await picture(page).getByRole('button', { name: 'Send prompt.submitted' }).press('Enter')
    await active(page, 'review.generating.backing_off').waitFor()
    await settled(page)
    const sends = await page.locator('.chart-send').all()
    expect(sends.length).toBeGreaterThan(0)
    for (const send of sends) expect((await send.boundingBox())!.x).toBeGreaterThanOrEqual(0)
  }))

test('keeps the present state in sight on a phone, with the title of each state around it', () =>
  onPage(phone, async (page) => {
    const { draw, click, reach } = reviewPage(page)
    await draw('A lighthouse')
    await click('Approve')
    await reach('final')
    await openMachine(page)
    await settled(page)
    const frame = (await picture(page).boundingBox())!
    const titles = await page.locator('[data-active] > .chart-title').all()
    expect(titles).toHaveLength(3)
    for (const title of titles) {
      const { x, y, width, height } = (await title.boundingBox())!
      expect([x, y].map((at, axis) => at >= [frame.x, frame.y][axis]!)).toEqual([true, true])
      expect(x + width).toBeLessThanOrEqual(frame.x + frame.width)
      expect(y + height).toBeLessThanOrEqual(frame.y + frame.height)
    }
  }))

test('zooms by keys, by the wheel about the pointer, and fits the whole', () =>
  onPage(desk, async (page) => {
    await openMachine(page)
    await picture(page).focus()
    const before = await scale(page)
    await page.keyboard.press('+')
    await expect.poll(() => scale(page)).toBeCloseTo(before * 1.25)
    await page.keyboard.press('-')
    await expect.poll(() => scale(page)).toBeCloseTo(before)
    const box = (await picture(page).boundingBox())!
    await page.mouse.move(box.x + 100, box.y + 100)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await expect.poll(() => scale(page)).toBeGreaterThan(before * 1.5)
    await page.keyboard.press('0')
    await expect.poll(() => scale(page)).toBeLessThan(before)
    await settled(page)
    for (const id of ['review.initial_input', 'review.final']) {
      const seen = (await state(page, id).boundingBox())!
      expect(seen.y).toBeGreaterThanOrEqual(box.y)
      expect(seen.y + seen.height).toBeLessThanOrEqual(box.y + box.height)
    }
  }))

test('is dragged by pointer without selecting what lies under it', () =>
  onPage(desk, async (page) => {
    await openMachine(page)
    const from = (await state(page, 'review.initial_input').boundingBox())!
    await page.mouse.move(from.x + 200, from.y + 40)
    await page.mouse.down()
    await page.mouse.move(from.x + 200, from.y - 60, { steps: 5 })
    await page.mouse.up()
    await expect
      .poll(async () => (await state(page, 'review.initial_input').boundingBox())!.y)
      .toBeCloseTo(from.y - 100, -0.5)
    expect(await page.locator('[aria-pressed="true"][data-pick]').count()).toBe(0)
  }))

test('is pinched on a touch screen', () =>
  onPage(phone, async (page) => {
    await openMachine(page)
    const before = await scale(page)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: 180 - apart, y: 250, id: 1 },
                { x: 180 + apart, y: 250, id: 2 },
              ],
      })
    await touch('touchStart', 30)
    for (const apart of [40, 50, 60]) await touch('touchMove', apart)
    await touch('touchEnd', 60)
    await expect.poll(() => scale(page)).toBeGreaterThan(before * 1.9)
  }))

test('takes the whole screen of a phone, closes by its button and by Escape, gives the focus back', () =>
  onPage(phone, async (page) => {
    const opener = page.getByRole('button', { name: 'Show the machine' })
    const isFocused = () => opener.evaluate((button) => button === document.activeElement)
    await openMachine(page)
    expect(await page.getByRole('dialog').boundingBox()).toMatchObject({
      x: 0,
      width: 360,
      height: 740,
    })
    expect(await page.getByRole('dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect.poll(isFocused).toBe(true)
    await openMachine(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(isFocused).toBe(true)
  }))

test('moves nothing under reduced motion', () =>
  onPage({ ...desk, reducedMotion: 'reduce' }, async (page) => {
    const { draw } = reviewPage(page)
    await openMachine(page)
    await draw('A lighthouse')
    await page.keyboard.press('0')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }))

test('saves the picture as SVG and PNG with its colours and fonts', () =>
  onPage(desk, async (page) => {
    await openMachine(page)
    const save = async (name: string) => {
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      return readFile(await (await downloading).path())
    }
    const svg = (await save('Save as SVG')).toString()
    expect(svg).toContain('user_feedback')
    expect(svg).not.toMatch(/var\(|oklch|class=|<button/)
    expect(svg).toMatch(/font-family="[^"]*monospace/)
    const png = await sharp(await save('Save as PNG')).metadata()
    expect(png).toMatchObject({ width: reviewLayout.width * 2, height: reviewLayout.height * 2 })
  }))

test.each([
  ['light', 320],
  ['light', 1920],
  ['dark', 1024],
] as const)('axe finds nothing in the %s theme at %i pixels', async (colorScheme, width) => {
  await onPage({ colorScheme, viewport: { width, height: 900 } }, async (page) => {
    const { prompt, reach } = reviewPage(page)
    await prompt.fill('A lighthouse [fault: 503, ok]')
    await openMachine(page)
    const examine = async () => {
      expect(await axeViolations(page, 'dialog')).toEqual([])
    }
    await examine()
    await picture(page).getByRole('button', { name: 'Send prompt.submitted' }).click()
    await active(page, 'review.generating.backing_off').waitFor()
    await examine()
    await reach('user_feedback')
    await active(page, 'review.user_feedback').waitFor()
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await examine()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
})
