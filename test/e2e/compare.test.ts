import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { startPictureServer } from '../support/startPictureServer.ts'
import { touch } from '../support/touch.ts'
import { viewer } from '../support/viewer.ts'

/** A grey picture; from the second on with a red tenth on its left; from the fourth on another size. */
async function draw(number: number): Promise<Buffer> {
  const [width, height] = sizes[number] ?? [1000, 1000]
  const grey = { r: 120, g: 120, b: 120 + (number === 3 ? 8 : 0) }
  const picture = sharp({ create: { width, height, channels: 3, background: grey } })
  if (number === 1) return picture.png().toBuffer()
  const red = { width: width / 10, height, channels: 3 as const, background: '#c02020' }
  return picture
    .composite([{ input: { create: red }, left: 0, top: 0 }])
    .png()
    .toBuffer()
}

const sizes: Record<number, [number, number]> = { 4: [800, 600], 5: [500, 500] }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const desk = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

type Box = { x: number; y: number; width: number; height: number }

/** Has the page do something with so many versions, which start anew for each. */
async function withVersions(
  count: number,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
) {
  const server = await startPictureServer(draw)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(server.url)
  await viewer(page).drawVersions(count)
  await act(page)
  await context.close()
  server.stop()
}

const compared = (page: Page) => page.getByRole('img', { name: /^Compared with/ })
const difference = (page: Page) => page.getByRole('img', { name: /^What differs/ })
const share = (page: Page) => viewer(page).captions.getByText(/changed/)

/** The colour in the middle of the stage's left or right half, or anywhere else. */
async function colourAt(page: Page, x: number, y: number): Promise<number[]> {
  await settled(page)
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } })
  return [...(await sharp(png).removeAlpha().raw().toBuffer())]
}

test('shows two versions side by side, zoomed and moved as one', () =>
  withVersions(2, desk, async (page) => {
    const { click } = reviewPage(page)
    const { place, otherFrame, frame, captions, zoom } = viewer(page)
    await click('Side by side')
    expect(await captions.textContent()).toBe('Version 2, judged hereVersion 1')
    await page.getByRole('img', { name: /^Version 2/ }).waitFor()
    await compared(page).waitFor()
    const both = async () => [await place(frame), await place(otherFrame)] as const
    const [one, other] = await both()
    expect(other.width).toBe(one.width)
    expect(other.y).toBe(one.y)
    expect(other.x).toBeGreaterThan(one.x + one.width)

    await page.mouse.move(other.x + 50, other.y + 50)
    await page.mouse.wheel(0, -500)
    await expect.poll(async () => (await place()).width).toBeGreaterThan(one.width * 2)
    await page.mouse.down()
    await page.mouse.move(other.x + 20, other.y + 30, { steps: 3 })
    await page.mouse.up()
    const [moved, otherMoved] = await both()
    expect(otherMoved.x - moved.x).toBeCloseTo(other.x - one.x, 0)
    expect(otherMoved).toMatchObject({ y: moved.y, width: moved.width })

    await click('100 %')
    expect(await zoom()).toBe('100 %')
    await click('Side by side')
    expect(await compared(page).count()).toBe(0)
    expect((await place()).width).toBe(1000)
    await click('Side by side')
    await page.keyboard.press('Escape')
    expect(await compared(page).count()).toBe(0)
  }))

test('judges the version on the left, whichever way they are compared', () =>
  withVersions(2, desk, async (page) => {
    const { click, reach, heading } = reviewPage(page)
    for (const mode of ['Side by side', 'Slider', 'Difference']) {
      await click(mode)
      expect(await page.getByRole('img', { name: /^Version/ }).count()).toBe(1)
      await page.getByRole('img', { name: /^Version 2/ }).waitFor()
    }
    await page.keyboard.press('[')
    await page.getByRole('img', { name: /^Version 1/ }).waitFor()
    await viewer(page).captions.getByText('Version 1 against version 2').waitFor()
    await page.keyboard.press('a')
    await reach('final')
    expect(await heading.textContent()).toBe('Version 1 approved')
  }))

test('moves a divider between the two by keyboard and by pointer', () =>
  withVersions(3, desk, async (page) => {
    const { click } = reviewPage(page)
    const { place } = viewer(page)
    await page.keyboard.press('2')
    await click('Slider')
    const divider = page.getByRole('slider', { name: 'Divider between version 2 and version 1' })
    const { x, y, width, height } = await place()
    // Only version 2, on the left of the divider, is red there.
    const atLeft = () => colourAt(page, x + width * 0.05, y + height * 0.2)
    expect(await atLeft()).toEqual([192, 32, 32])
    await divider.focus()
    await page.keyboard.press('Home')
    await expect.poll(atLeft).toEqual([120, 120, 120])
    await page.keyboard.press('End')
    await expect.poll(atLeft).toEqual([192, 32, 32])

    await page.mouse.move(x + width, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.02, y + height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(atLeft).toEqual([120, 120, 120])
    expect(await place()).toEqual({ x, y, width, height })
    // The divider keeps the focus, and the keys their meaning.
    await page.keyboard.press('d')
    await share(page).waitFor()
  }))

test('the divider goes over what is seen of an enlarged picture', () =>
  withVersions(2, desk, async (page) => {
    await reviewPage(page).click('Slider')
    for (let press = 0; press < 8; press++) await page.keyboard.press('+')
    await settled(page)
    const stage = (await page.locator('.stage').boundingBox())!
    const divider = (await page.getByRole('slider', { name: /^Divider/ }).boundingBox())!
    expect(divider.x + divider.width / 2).toBeCloseTo(stage.x + stage.width / 2, 0)
    expect(divider.width).toBeCloseTo(stage.width + 44, 0)
  }))

test('shows the other version for as long as B is held, in any mode', () =>
  withVersions(2, desk, async (page) => {
    const { place, captions } = viewer(page)
    const { x, y, width, height } = await place()
    const atLeft = () => colourAt(page, x + width * 0.05, y + height * 0.2)
    for (const mode of ['One', 'Slider']) {
      if (mode !== 'One') await reviewPage(page).click(mode)
      expect(await atLeft()).toEqual([192, 32, 32])
      await page.keyboard.down('b')
      await expect.poll(atLeft).toEqual([120, 120, 120])
      expect(await captions.textContent()).toBe('Version 1')
      await page.keyboard.press('+')
      await page.keyboard.press('a')
      expect(await captions.textContent(), 'other keys rest while it is held').toBe('Version 1')
      await page.keyboard.up('b')
      await expect.poll(atLeft).toEqual([192, 32, 32])
    }
    await page.keyboard.down('b')
    await page.getByRole('heading', { level: 1 }).click()
    await expect.poll(atLeft).toEqual([192, 32, 32])
    await page.keyboard.up('b')
    const blink = page.getByRole('button', { name: 'Blink' })
    await blink.hover()
    await page.mouse.down()
    await expect.poll(atLeft).toEqual([120, 120, 120])
    await page.mouse.up()
    await blink.focus()
    await page.keyboard.down(' ')
    await expect.poll(atLeft).toEqual([120, 120, 120])
    await page.keyboard.up(' ')
    await expect.poll(atLeft).toEqual([192, 32, 32])
  }))

test('says how much has changed, and where, beyond a threshold', () =>
  withVersions(3, desk, async (page) => {
    const { place } = viewer(page)
    await page.keyboard.press('d')
    // Version 3 came from version 2: 8 more in blue, which the usual threshold overlooks.
    await page.getByText('Version 3 against version 2: No pixel changed').waitFor()
    const threshold = page.getByRole('slider', { name: 'Threshold' })
    await threshold.fill('7')
    await page.getByText('90.0 % of the pixels changed').waitFor()
    await threshold.focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('No pixel changed').waitFor()
    await page.getByRole('combobox', { name: 'Against' }).selectOption('Version 1')
    await page.getByText('Version 3 against version 1: 10.0 % of the pixels changed').waitFor()
    await settled(page)
    const { x, y, width, height } = await place()
    const [red, , blue] = await colourAt(page, x + width * 0.05, y + height / 2)
    expect(red! - blue!).toBeGreaterThan(100)
    const [grey, ...others] = await colourAt(page, x + width * 0.5, y + height / 2)
    expect(others).toEqual([grey, grey])
    await page.keyboard.press('d')
    expect(await difference(page).count()).toBe(0)
  }))

test('scales a version of the same shape but another size to the first one’s, and says so', () =>
  withVersions(5, desk, async (page) => {
    const { click } = reviewPage(page)
    const { captions, place, otherFrame } = viewer(page)
    await page.keyboard.press('3')
    await click('Side by side')
    await page.getByRole('combobox', { name: 'Against' }).selectOption('Version 5')
    await captions.getByText('Version 5, 500 × 500 scaled to 1000 × 1000').waitFor()
    expect((await place(otherFrame)).width).toBe((await place()).width)
    await click('Difference')
    await captions.getByText('version 5, 500 × 500 scaled to 1000 × 1000').waitFor()
    await share(page).waitFor()
  }))

test('stretches no version of another shape, and tells no difference of pixels between the two', () =>
  withVersions(4, desk, async (page) => {
    const { click } = reviewPage(page)
    const { captions, place, otherFrame } = viewer(page)
    const shape = async (of: Locator) => {
      const { width, height } = await place(of)
      return width / height
    }
    const judged = await place()
    expect(judged.width / judged.height).toBeCloseTo(800 / 600, 2)
    await click('Slider')
    expect(await shape(compared(page)), 'slider').toBeCloseTo(1, 2)
    expect(await place(), 'the judged one stays where it was').toEqual(judged)
    expect(await shape(page.locator('.blink > img')), 'blink').toBeCloseTo(1, 2)
    await click('Side by side')
    await captions.getByText('Version 3, 1000 × 1000 of another shape').waitFor()
    expect(await shape(compared(page)), 'side by side').toBeCloseTo(1, 2)
    expect(await shape(otherFrame)).toBeCloseTo(1, 2)
    await click('Difference')
    await page
      .getByRole('alert')
      .getByText('pictures of different shapes have no pixels to compare')
      .waitFor()
    expect(await difference(page).isVisible()).toBe(false)
    expect(await page.getByRole('slider', { name: 'Threshold' }).count()).toBe(0)
    await page.getByRole('combobox', { name: 'Against' }).selectOption('Version 2')
    await page.keyboard.press('3')
    await share(page).waitFor()
  }))

test('zooms and moves versions of different shapes about the same middle, to the edges of both', () =>
  withVersions(4, desk, async (page) => {
    const { click } = reviewPage(page)
    const { place, otherFrame } = viewer(page)
    await click('Side by side')
    const centre = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })
    const [one, other] = [centre(await place()), centre(await place(otherFrame))]
    for (let press = 0; press < 6; press++) await page.keyboard.press('+')
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowUp')
    const [moved, otherMoved] = [centre(await place()), await place(otherFrame)]
    expect(moved.x - one.x).toBeCloseTo(centre(otherMoved).x - other.x, 0)
    expect(moved.y - one.y).toBeCloseTo(centre(otherMoved).y - other.y, 0)
    const stage = (await page.locator('.stage.other').boundingBox())!
    expect(otherMoved.y, 'the top of the taller one').toBeCloseTo(stage.y, 0)
  }))

test('says so when the comparison cannot be had', () =>
  withVersions(2, desk, async (page) => {
    await page.route('**/differenceWorker*', (route) => route.abort())
    await page.keyboard.press('d')
    await page.getByRole('alert').getByText('The comparison could not be loaded').waitFor()
    await page.unroute('**/differenceWorker*')
    await page.keyboard.press('d')
    await page.keyboard.press('d')
    await share(page).waitFor()
  }))

test('says which picture cannot be decoded', () =>
  withVersions(2, desk, async (page) => {
    const loading = page.waitForRequest('**/differenceWorker*')
    await page.keyboard.press('d')
    const url = (await loading).url()
    const answer = (pictures: string[]) =>
      page.evaluate(
        async ({ url, pictures }) => {
          const worker = new Worker(url, { type: 'module' })
          const blobs = await Promise.all(
            pictures.map(async (picture) => (await fetch(picture)).blob()),
          )
          return new Promise<unknown>((resolve) => {
            worker.onmessage = ({ data }: MessageEvent) => resolve(data)
            const canvas = new OffscreenCanvas(1, 1)
            worker.postMessage({ pictures: blobs, threshold: 16, canvas }, [canvas])
          })
        },
        { url, pictures },
      )
    const real = `data:image/png;base64,${(await draw(1)).toString('base64')}`
    expect(await answer(['data:,words', real])).toEqual({
      trouble: 'The picture on screen cannot be decoded',
    })
    expect(await answer([real, 'data:,words'])).toEqual({
      trouble: 'The other picture cannot be decoded',
    })
    expect(await answer([real, real])).toMatchObject({ share: 0 })
  }))

test('ends with the next drawing, which is then compared with what it came from', () =>
  withVersions(3, desk, async (page) => {
    const { click } = reviewPage(page)
    await click('Slider')
    await page.getByRole('combobox', { name: 'Against' }).selectOption('Version 1')
    await viewer(page).drawAgain(4)
    expect(await compared(page).count()).toBe(0)
    await click('Slider')
    await page.getByRole('img', { name: 'Compared with version 3' }).waitFor()
  }))

test('offers no comparison while there is only one version', () =>
  withVersions(1, desk, async (page) => {
    expect(await page.getByRole('button', { name: 'Side by side' }).count()).toBe(0)
    await page.keyboard.press('d')
    expect(await difference(page).count()).toBe(0)
  }))

test('does not move the picture for a blink, at 360 pixels either', () =>
  withVersions(2, phone, async (page) => {
    const stage = page.locator('.stage')
    const before = await stage.boundingBox()
    await page.keyboard.down('b')
    await viewer(page).captions.waitFor()
    expect(await stage.boundingBox()).toEqual(before)
  }))

test('is worked by touch alone at 360 pixels', () =>
  withVersions(3, phone, async (page) => {
    const { place, otherFrame, tools } = viewer(page)
    const tap = (name: string) => page.getByRole('button', { name, exact: true }).tap()
    await tap('Compare')
    const [one, other] = [await place(), await place(otherFrame)]
    expect(other.width).toBe(one.width)
    const { x, y } = { x: 180, y: one.y + one.height / 2 }
    await touch(
      page,
      { from: { x: x - 30, y }, to: { x: x - 80, y } },
      { from: { x: x + 30, y }, to: { x: x + 80, y } },
    )
    await expect.poll(async () => (await place()).width).toBeGreaterThan(one.width * 1.5)
    expect((await place(otherFrame)).width).toBe((await place()).width)
    await tap('Fit')
    await page.getByRole('combobox', { name: 'Against' }).selectOption('Version 1')
    await tap('Slider')
    await page.getByRole('img', { name: 'Compared with version 1' }).waitFor()
    await tap('Difference')
    await share(page).waitFor()
    for (const control of await tools.locator('button:visible, select:visible').all()) {
      const box = (await control.boundingBox())!
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
      expect(box.x + box.width).toBeLessThanOrEqual(360)
    }
    await tap('Compare')
    expect(await difference(page).count()).toBe(0)
  }))

// Each theme and each width once: together they would double what takes longest.
describe.each([
  ['light', 360],
  ['dark', 1280],
] as const)('in the %s theme at %i pixels', (colorScheme, width) => {
  test('axe finds nothing in any mode', () =>
    withVersions(2, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
      for (const mode of ['Side by side', 'Slider', 'Difference']) {
        // On a phone the modes are behind another button, and their keys are not.
        await page
          .getByRole('button', { name: mode, exact: true, includeHidden: true })
          .dispatchEvent('click')
        if (mode === 'Difference') await share(page).waitFor()
        await settled(page)
        const violations = await axeViolations(page)
        expect({ mode, violations }).toEqual({ mode, violations: [] })
        const { scrollWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
        }))
        expect(scrollWidth).toBe(width)
      }
    }))
})

test('nothing about the difference is cut off at any width of a desktop, however far it is zoomed', () =>
  withVersions(2, desk, async (page) => {
    await reviewPage(page).click('Difference')
    await page.getByText(/% of the pixels changed/).waitFor()
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press('+')
    const { tools } = viewer(page)
    for (const width of [900, 1024, 1280, 1440, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await tools.evaluate((box) => box.scrollWidth - box.clientWidth)
      const parts = tools.locator('.about > :last-child')
      const [inner, outer] = [await parts.boundingBox(), await tools.boundingBox()]
      const room = outer!.x + outer!.width - inner!.x - inner!.width
      expect({ width, beyond, isInside: room >= 8 }).toEqual({ width, beyond: 0, isInside: true })
    }
  }))
