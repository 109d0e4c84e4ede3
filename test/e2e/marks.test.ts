import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import sharp from 'sharp'
import { axeViolations } from '../support/axeViolations.ts'
import { marks, type Share } from '../support/marks.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'
import { viewer } from '../support/viewer.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })
let page: Page
let on: ReturnType<typeof marks>

const open = async (options: BrowserContextOptions = {}) => {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  await withoutPreviews(context)
  page = await context.newPage()
  on = marks(page)
  await page.goto(site.url)
  await viewer(page).drawVersions(1)
}
beforeEach(() => open())
afterEach(() => page.context().close())

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const hasFocus = (element: Locator) =>
  expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true)
const state = () => page.locator('main').getAttribute('data-state')
const heading = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
const point = 'at 50 % from the left, 40 % from the top'
const box = 'in the box from 20 % to 60 % from the left, 30 % to 70 % from the top'

test('a click marks a point and a drag a box, and the words of each come next, with it lit', async () => {
  await on.markPoint([0.5, 0.4])
  await hasFocus(on.words(1))
  await on.markBox([0.6, 0.7], [0.2, 0.3])
  await hasFocus(on.words(2))
  const written = page.locator('.mark[data-written]')
  expect(await written.textContent()).toBe('2')
  await on.words(1).focus()
  expect(await written.textContent()).toBe('1')
  await press('Escape')
  await expect.poll(() => written.count()).toBe(0)
  expect(await on.names()).toEqual([`Mark 1, ${point}`, `Mark 2, ${box}`])
})

test('a mark is dragged, a box resized by its corner, neither beyond the picture', async () => {
  await on.markPoint([0.5, 0.4])
  await on.drag([0.5, 0.4], [0.7, 0.6])
  expect(await on.names()).toEqual(['Mark 1, at 70 % from the left, 60 % from the top'])
  await on.drag([0.7, 0.6], [1.2, 0.6])
  expect(await on.names()).toEqual(['Mark 1, at 100 % from the left, 60 % from the top'])
  await on.markBox([0.2, 0.3], [0.6, 0.7])
  await on.drag([0.6, 0.7], [0.8, 0.5])
  expect(await on.names()).toContain(
    'Mark 2, in the box from 20 % to 80 % from the left, 30 % to 50 % from the top',
  )
  await on.drag([0.2, 0.3], [-0.3, -0.3])
  expect(await on.names()).toContain(
    'Mark 2, in the box from 0 % to 60 % from the left, 0 % to 20 % from the top',
  )
})

test('a box without a height still is one, that can be taken hold of', async () => {
  await on.markBox([0.2, 0.3], [0.6, 0.3])
  expect(await on.names()).toEqual([
    'Mark 1, in the box from 20 % to 60 % from the left, 30 % to 31 % from the top',
  ])
})

test('Escape or another click on the button marks nothing after all', async () => {
  const isArmed = () => on.starter.getAttribute('aria-pressed')
  await on.starter.click()
  await press('Escape')
  expect(await isArmed()).toBe('false')
  await on.starter.click()
  expect(await isArmed()).toBe('true')
  await on.starter.click()
  const { x, y } = await on.at([0.5, 0.5])
  await page.mouse.click(x, y)
  expect(await on.names()).toEqual([])
})

test('while marking, a mark that is there already is no obstacle', async () => {
  await on.markPoint([0.5, 0.4])
  await on.markPoint([0.5, 0.4])
  expect(await on.names()).toEqual([`Mark 1, ${point}`, `Mark 2, ${point}`])
})

test('a double click marks one point and moves nothing', async () => {
  await on.starter.click()
  const { x, y } = await on.at([0.5, 0.4])
  await page.mouse.dblclick(x, y)
  await hasFocus(on.words(1))
  expect(await on.names()).toEqual([`Mark 1, ${point}`])
  expect(await page.locator('[data-zoomed]').count()).toBe(0)
})

test('by keys alone: mark, move, make a box, write, leave, remove', async () => {
  await press('m')
  await hasFocus(on.mark(1))
  await press('ArrowRight', 'ArrowUp')
  const moved = 'at 51 % from the left, 49 % from the top'
  expect(await on.names()).toEqual([`Mark 1, ${moved}`])
  await page.locator('.marking [aria-live]').getByText(moved).waitFor()
  await press('Shift+ArrowRight', 'Shift+ArrowDown')
  expect(await on.names()).toEqual([
    'Mark 1, in the box from 51 % to 61 % from the left, 49 % to 60 % from the top',
  ])
  await press('Enter')
  await hasFocus(on.words(1))
  await press('Escape', 'm', 'm')
  expect(await on.words(2).inputValue()).toBe('m')
  await on.mark(1).focus()
  await press('Delete')
  await hasFocus(on.mark(1))
  await press('Escape')
  await hasFocus(page.locator('body'))
  await page.getByRole('button', { name: 'Remove mark 1' }).focus()
  await press('Enter')
  await hasFocus(on.starter)
})

test('letters on a mark are its words, and decide and order nothing', async () => {
  await press('m')
  await page.keyboard.type('Arctic xylophone, red')
  expect(await on.words(1).inputValue()).toBe('Arctic xylophone, red')
  expect(await state()).toBe('user_feedback')
  await heading('Is version 1 the one?')
})

test('a key marks the middle of what is seen of an enlarged picture', async () => {
  const { x, y } = await on.at([0.25, 0.25])
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -600)
  await press('m')
  const mark = (await on.mark(1).boundingBox())!
  const stage = (await page.locator('.stage').boundingBox())!
  expect(mark.width).toBeCloseTo(26, 0)
  expect(Math.abs(mark.x + mark.width / 2 - stage.x - stage.width / 2)).toBeLessThan(2)
})

test('the frame of a box stays as thin as it is, however large the picture is shown', async () => {
  await on.markBox([0.3, 0.2], [0.7, 0.6])
  await page.getByRole('heading', { level: 1 }).click()
  const thin = await inkAcross([0.7, 0.4])
  const { x, y } = await on.at([0.7, 0.4])
  await page.mouse.move(x, y)
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -600)
  await expect.poll(async () => (await on.at([1, 0])).x).toBeGreaterThan(5000)
  expect(thin).toBeGreaterThan(0)
  expect(await inkAcross([0.7, 0.4])).toBeLessThanOrEqual(thin + 1)
})

/** How many pixels are as black as a mark's rim, in a row of 60 around a point of the picture. */
async function inkAcross(share: Share): Promise<number> {
  const { x, y } = await on.at(share)
  const png = await page.screenshot({ clip: { x: x - 30, y, width: 60, height: 1 } })
  const row = await sharp(png).removeAlpha().greyscale().raw().toBuffer()
  return row.filter((grey) => grey < 40).length
}

test('the 21st mark is refused, and says why', async () => {
  for (let count = 0; count < 20; count++) await press('m', 'Escape')
  await press('m')
  await page.getByRole('alert').getByText('A change has at most 20 marks').waitFor()
  expect(await on.names()).toHaveLength(20)
})

test('501 characters at a mark are told there, and refused', async () => {
  await press('m')
  await on.words(1).fill('r'.repeat(501))
  await page.getByText('501 / 500').waitFor()
  await reviewPage(page).click('Request changes')
  await page.getByRole('alert').getByText('500 at a mark').waitFor()
  expect(await state()).toBe('user_feedback')
})

test('a point that the mask leaves out says so, and one without words is left to the feedback', async () => {
  await on.markPoint([0.9, 0.9])
  await on.markBox([0.2, 0.3], [0.6, 0.7])
  const note = page.getByText('Outside the boxes: nothing may change here')
  expect(await note.count()).toBe(0)
  await on.mask.check()
  expect(await note.count()).toBe(1)
  await on.drag([0.9, 0.9], [0.4, 0.4])
  expect(await note.count()).toBe(0)
  await reviewPage(page).feedback.fill('Darker')
  expect(await on.words(1).getAttribute('placeholder')).toBe('As written above')
})

test('what is drafted stays with its version: after looking elsewhere, a failure, a cancel, an undo', async () => {
  const { feedback, click, reach, alert } = reviewPage(page)
  await viewer(page).drawAgain(2)
  await on.markBox([0.2, 0.3], [0.6, 0.7])
  await on.words(1).fill('Red [fault: 400]')
  await on.mask.check()
  const isKept = async () => {
    await heading('Is version 2 the one?')
    expect(await on.names()).toEqual([`Mark 1, ${box}`])
    expect(await on.words(1).inputValue()).toMatch(/^Red/)
    expect(await on.mask.isChecked()).toBe(true)
  }
  await on.starter.click()
  await page.getByRole('button', { name: /^Look at version 1/ }).click()
  await heading('Is version 1 the one?')
  expect(await on.starter.getAttribute('aria-pressed')).toBe('false')
  expect(await on.names()).toEqual([])
  await press(']')
  await isKept()
  await click('Request changes')
  await alert.waitFor()
  await isKept()
  await on.words(1).fill('Red [fault: delay 60000]')
  await click('Request changes')
  await click('Cancel')
  await isKept()
  await click('Approve')
  await reach('final')
  expect(await on.names()).toEqual([])
  await click('Undo')
  await isKept()
  expect(await feedback.inputValue()).toBe('')
})

test('marks step back where pictures are compared, and come when somebody marks', async () => {
  await viewer(page).drawAgain(2)
  await on.markPoint([0.5, 0.4])
  const layer = page.locator('.marks')
  const opacity = () => layer.evaluate((one) => getComputedStyle(one).opacity)
  for (const mode of ['Slider', 'Difference']) {
    await page.getByRole('button', { name: mode }).click()
    await expect.poll(opacity).toBe('0')
    await on.starter.click()
    expect(await opacity()).toBe('1')
    await press('Escape')
    await on.mark(1).focus()
    expect(await opacity()).toBe('1')
    await press('Escape')
  }
})

test('where the picture fills the screen, a mark leads out of it to its words', async () => {
  await on.markPoint([0.5, 0.4])
  await press('Escape', 'f')
  await page.waitForFunction(() => document.fullscreenElement)
  await on.mark(1).click()
  await hasFocus(on.words(1))
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s theme, and nothing moves under reduced motion',
  async (colorScheme) => {
    await page.context().close()
    await open({ colorScheme, reducedMotion: 'reduce' })
    await on.markPoint([0.01, 0.99])
    await on.markBox([0.2, 0.3], [0.6, 0.7])
    await on.mask.check()
    for (const isArmed of [false, true]) {
      if (isArmed) await on.starter.click()
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      await settled(page)
      const violations = await axeViolations(page)
      expect({ isArmed, violations }).toEqual({ isArmed, violations: [] })
    }
  },
)
