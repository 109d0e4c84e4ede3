import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { touch } from '../support/touch.ts'
import { viewer } from '../support/viewer.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

const desk = { viewport: { width: 1280, height: 800 } }
const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true }
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

async function onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const context = await site.browser.newContext(options)
  await withoutPreviews(context)
  const page = await context.newPage()
  await page.goto(site.url)
  await act(page)
  await context.close()
}

const percent = async (page: Page) => parseInt((await viewer(page).zoom()) ?? '')
const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  ({ x: x + width / 2, y: y + height / 2 }) as const

test('is fetched only once there is a version to look at', () =>
  onPage(desk, async (page) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.reload()
    await page.getByRole('button', { name: /^Stand-in/ }).waitFor()
    expect(fetched.filter((url) => url.includes('Viewing'))).toEqual([])
    await viewer(page).drawVersions(1)
    expect(fetched.filter((url) => url.includes('Viewing'))).not.toEqual([])
  }))

test('leaves the plain stage standing when it cannot be fetched, and can be asked for again', () =>
  onPage(desk, async (page) => {
    await page.route('**/Viewing*', (route) => route.abort())
    const { draw, click, reach } = reviewPage(page)
    await draw('A lighthouse')
    await page.getByRole('img', { name: /^Version 1/ }).waitFor()
    await page.getByText('Zoom and comparison could not be loaded.').waitFor()
    await click('Approve')
    await reach('final')
    await page.unroute('**/Viewing*')
    await click('Try again')
    await viewer(page).tools.waitFor()
  }))

test.each([desk, tablet])('does not move the picture when it comes', (options) =>
  onPage(options, async (page) => {
    const before = await page.locator('.frame').boundingBox()
    const { drawVersions, place } = viewer(page)
    await drawVersions(2)
    expect(await place()).toEqual(before)
  }),
)

test('tells size, format, bytes and zoom', () =>
  onPage(desk, async (page) => {
    const { drawVersions, place, tools, zoom } = viewer(page)
    await drawVersions(1)
    expect(await tools.textContent()).toMatch(/1024 × 1024, png, \d+ kB/)
    expect(await zoom()).toBe(`${Math.round(((await place()).width / 1024) * 100)} %`)
  }))

test('leaves the film strip its room, also beside the open machine', () =>
  onPage(desk, async (page) => {
    await viewer(page).drawVersions(2)
    await page.getByRole('button', { name: 'Show the machine' }).click()
    await settled(page)
    const film = (await page.getByRole('list', { name: 'Versions' }).boundingBox())!
    expect(film.width).toBeGreaterThan(100)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(desk.viewport.width)
  }))

test('zooms by keys, and 0 puts the picture back where it was, to the pixel', () =>
  onPage(desk, async (page) => {
    const { drawVersions, place } = viewer(page)
    await drawVersions(1)
    const whole = await place()
    await page.keyboard.press('+')
    await page.keyboard.press('=')
    const larger = await place()
    expect(larger.width).toBeCloseTo(whole.width * 1.25 ** 2, 0)
    expect(middle(larger).x).toBeCloseTo(middle(whole).x, 0)
    await page.keyboard.press('-')
    expect((await place()).width).toBeCloseTo(whole.width * 1.25, 0)
    await page.keyboard.press('0')
    expect(await place()).toEqual(whole)
    await page.keyboard.press('-')
    expect(await place()).toEqual(whole)
  }))

test('zooms by the wheel about the pointer', () =>
  onPage(desk, async (page) => {
    const { drawVersions, place } = viewer(page)
    await drawVersions(1)
    const whole = await place()
    const at = { x: whole.x + whole.width * 0.3, y: whole.y + whole.height * 0.4 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.wheel(0, -400)
    await expect.poll(async () => (await place()).width).toBeGreaterThan(whole.width * 2)
    const near = await place()
    expect((at.x - near.x) / near.width).toBeCloseTo(0.3, 2)
    expect((at.y - near.y) / near.height).toBeCloseTo(0.4, 2)
    await page.mouse.wheel(0, 4000)
    await expect.poll(() => place()).toEqual(whole)
  }))

test('a double click shows a pixel as one CSS pixel, and the whole again', () =>
  onPage(desk, async (page) => {
    const { drawVersions, place, frame } = viewer(page)
    await drawVersions(1)
    const whole = await place()
    await frame.dblclick()
    expect(await place()).toMatchObject({ width: 1024, height: 1024 })
    expect(await percent(page)).toBe(100)
    await page.mouse.dblclick(300, 300)
    expect(await place()).toEqual(whole)
    await page.getByRole('button', { name: '100 %' }).click()
    expect((await place()).width).toBe(1024)
    await page.getByRole('button', { name: 'Fit' }).click()
    expect(await place()).toEqual(whole)
  }))

test('is dragged and moved by arrow keys, never past its edges', () =>
  onPage(desk, async (page) => {
    const { drawVersions, place } = viewer(page)
    await drawVersions(1)
    const whole = await place()
    await page.keyboard.press('ArrowLeft')
    expect(await place()).toEqual(whole)
    await page.getByRole('button', { name: '100 %' }).click()
    const before = await place()
    const { x, y } = middle(whole)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 40, y - 60, { steps: 4 })
    await page.mouse.up()
    const dragged = await place()
    expect(dragged.x).toBeCloseTo(before.x - 40, 0)
    expect(dragged.y).toBeCloseTo(before.y - 60, 0)
    await page.keyboard.press('ArrowLeft')
    expect((await place()).x).toBeGreaterThan(dragged.x)
    for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowDown')
    const stage = (await page.locator('.stage').boundingBox())!
    const lowest = await place()
    expect(lowest.y + lowest.height).toBeCloseTo(stage.y + stage.height, 0)
  }))

test('shows pixels as they are from 200 % on', () =>
  onPage(desk, async (page) => {
    const { drawVersions, judged } = viewer(page)
    await drawVersions(1)
    const rendering = () => judged.evaluate((image) => getComputedStyle(image).imageRendering)
    expect(await rendering()).toBe('auto')
    while ((await percent(page)) < 190) await page.keyboard.press('+')
    expect(await rendering()).toBe((await percent(page)) < 200 ? 'auto' : 'pixelated')
    await page.setViewportSize({ width: 1800, height: 1600 })
    await page.keyboard.press('0')
    await page.locator('.frame').dblclick()
    expect(await percent(page)).toBe(200)
    expect(await rendering()).toBe('pixelated')
    await page.keyboard.press('0')
    expect(await rendering()).toBe('auto')
  }))

test('turns the backdrop: neutral, black, white, checkerboard', () =>
  onPage(desk, async (page) => {
    await viewer(page).drawVersions(1)
    const background = () =>
      page.locator('.stage').evaluate((stage) => getComputedStyle(stage).background)
    const seen = [await background()]
    for (const name of ['black', 'white', 'checkerboard']) {
      await page.getByRole('button', { name: /^Backdrop/ }).click()
      await page.getByRole('button', { name: `Backdrop: ${name}` }).waitFor()
      seen.push(await background())
    }
    expect(new Set(seen).size).toBe(4)
    await page.getByRole('button', { name: /^Backdrop/ }).click()
    expect(await background()).toBe(seen[0])
  }))

test('keeps zoom and place when the version changes, and when the window does', () =>
  onPage(desk, async (page) => {
    const { drawVersions, place, judged } = viewer(page)
    await drawVersions(2)
    await page.getByRole('button', { name: '100 %' }).click()
    await page.keyboard.press('ArrowDown')
    const before = await place()
    await page.keyboard.press('[')
    await page.getByRole('img', { name: /^Version 1/ }).waitFor()
    expect(await place()).toEqual(before)
    await page.setViewportSize({ width: 1400, height: 900 })
    await expect.poll(async () => (await place()).x).not.toBe(before.x)
    expect((await place()).width).toBe(before.width)
    expect(await judged.count()).toBe(1)
  }))

test('shows the next drawing whole, whatever was zoomed before', () =>
  onPage(desk, async (page) => {
    const { drawVersions, drawAgain, place } = viewer(page)
    await drawVersions(1)
    const whole = await place()
    await page.keyboard.press('+')
    await drawAgain(2)
    await expect.poll(() => place()).toEqual(whole)
  }))

test('its keys rest while someone types, and in the machine’s picture', () =>
  onPage(desk, async (page) => {
    const { feedback } = reviewPage(page)
    const { drawVersions, place } = viewer(page)
    await drawVersions(1)
    const whole = await place()
    await feedback.fill('')
    await page.keyboard.type('b+f+d-0')
    expect(await feedback.inputValue()).toBe('b+f+d-0')
    expect(await place()).toEqual(whole)
    await page.getByRole('button', { name: 'Show the machine' }).click()
    await page.getByRole('group', { name: /^Picture of the machine/ }).focus()
    const beside = await place()
    await page.keyboard.press('+')
    expect(await place()).toEqual(beside)
  }))

test('fills the screen by F and leaves it by F', () =>
  onPage(desk, async (page) => {
    const { drawVersions } = viewer(page)
    await drawVersions(1)
    const isFull = () => page.evaluate(() => document.fullscreenElement?.className ?? null)
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe('desk')
    const button = page.getByRole('button', { name: 'Full screen' })
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('f')
    await expect.poll(isFull).toBeNull()
  }))

test('leaves the full screen for what is beside it', () =>
  onPage(desk, async (page) => {
    await viewer(page).drawVersions(1)
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(true)
    await page.keyboard.press('c')
    await page.keyboard.type('a rax')
    await expect.poll(isFull).toBe(false)
    const { reach, feedback } = reviewPage(page)
    await reach('user_feedback')
    await expect
      .poll(() => feedback.evaluate((field) => field === document.activeElement))
      .toBe(true)
  }))

test('says so where the browser refuses full screen', () =>
  onPage(desk, async (page) => {
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))
    })
    await page.reload()
    await viewer(page).drawVersions(1)
    await page.keyboard.press('f')
    await page.getByRole('alert').getByText('The browser refuses full screen here.').waitFor()
    await page.getByRole('button', { name: /^Backdrop/ }).click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  }))

describe('on a phone', () => {
  test('is pinched, and moved by one finger', () =>
    onPage(phone, async (page) => {
      const { drawVersions, place } = viewer(page)
      await drawVersions(1)
      const whole = await place()
      const { x, y } = middle(whole)
      await touch(
        page,
        { from: { x: x - 30, y }, to: { x: x - 90, y } },
        { from: { x: x + 30, y }, to: { x: x + 90, y } },
      )
      await expect.poll(async () => (await place()).width).toBeGreaterThan(whole.width * 2)
      const before = await place()
      await touch(page, { from: { x, y }, to: { x: x + 50, y: y + 20 } })
      await expect.poll(async () => (await place()).x).toBeGreaterThan(before.x + 30)
      expect((await place()).y).toBeGreaterThan(before.y + 10)
    }))

  test('takes each tap on Fit for one, however quick the drag before it was', () =>
    onPage(phone, async (page) => {
      const { drawVersions, place } = viewer(page)
      await drawVersions(1)
      const { x, y } = middle(await place())
      for (let round = 0; round < 12; round++) {
        await touch(
          page,
          { from: { x: x - 30, y }, to: { x: x - 90, y } },
          { from: { x: x + 30, y }, to: { x: x + 90, y } },
        )
        await touch(page, { from: { x, y }, to: { x: x + 60, y: y + 40 } })
        await page.getByRole('button', { name: 'Fit', exact: true }).tap()
        expect(await page.locator('.desk').getAttribute('data-zoomed')).toBeNull()
      }
    }))

  test('is swiped between versions while it is whole', () =>
    onPage(phone, async (page) => {
      const { drawVersions, place } = viewer(page)
      await drawVersions(2)
      const { x, y } = middle(await place())
      await touch(page, { from: { x: x - 60, y }, to: { x: x + 60, y } })
      await page.getByRole('img', { name: /^Version 1/ }).waitFor()
      await touch(page, { from: { x: x + 60, y }, to: { x: x - 60, y } })
      await page.getByRole('img', { name: /^Version 2/ }).waitFor()
      await touch(page, { from: { x, y: y + 60 }, to: { x: x + 10, y: y - 60 } })
      expect(await page.getByRole('img', { name: /^Version 2/ }).count()).toBe(1)
    }))

  test.each([
    { width: 360, height: 740 },
    { width: 740, height: 360 },
  ])('keeps pictures and tools apart on the full screen, side by side too', (viewport) =>
    onPage({ ...phone, viewport }, async (page) => {
      await viewer(page).drawVersions(2)
      await page.keyboard.press('f')
      await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
      for (const mode of ['One', 'Side by side']) {
        await page
          .getByRole('button', { name: mode, exact: true, includeHidden: true })
          .dispatchEvent('click')
        await settled(page)
        const parts = await page.locator('.desk > :is(.stage, .viewer-tools, .film):visible').all()
        const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!))
        boxes.sort((a, b) => a.y - b.y)
        boxes.forEach(({ y, height }, index) => {
          const next = boxes[index + 1]
          expect(height).toBeGreaterThan(40)
          expect(y + height).toBeLessThanOrEqual((next?.y ?? viewport.height) + 0.5)
        })
      }
    }),
  )

  test('has controls that a thumb meets, below the picture, beside nothing', () =>
    onPage(phone, async (page) => {
      const { drawVersions, tools } = viewer(page)
      await drawVersions(2)
      for (const control of await tools.locator('button:visible').all()) {
        const box = (await control.boundingBox())!
        expect(box.width).toBeGreaterThanOrEqual(44)
        expect(box.height).toBeGreaterThanOrEqual(44)
        expect(box.x + box.width).toBeLessThanOrEqual(360)
      }
      const film = (await page.getByRole('list', { name: 'Versions' }).boundingBox())!
      expect(film.width).toBe(360)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }))
})

// Each theme and each width once: together they would double what takes longest.
describe.each([
  ['light', 360],
  ['dark', 1280],
] as const)('in the %s theme at %i pixels', (colorScheme, width) => {
  test('axe finds nothing', () =>
    onPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      await viewer(page).drawVersions(2)
      for (let turn = 0; turn < 4; turn++) {
        await page.getByRole('button', { name: /^Backdrop/ }).click()
        await settled(page)
        expect(await axeViolations(page)).toEqual([])
      }
    }))
})
