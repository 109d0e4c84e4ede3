import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { marks, type Share } from '../support/marks.ts'
import { openSite } from '../support/openSite.ts'
import { touch } from '../support/touch.ts'
import { viewer } from '../support/viewer.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })
let page: Page
let on: ReturnType<typeof marks>

beforeEach(async () => {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  await withoutPreviews(context)
  page = await context.newPage()
  on = marks(page)
  await page.goto(site.url)
  await viewer(page).drawVersions(1)
})
afterEach(() => page.context().close())

/** Presses the button, and then as many fingers go their ways over the picture. */
async function markBy(...ways: [from: Share, to: Share][]) {
  await on.starter.tap()
  await page.getByText('Tap for a point').waitFor()
  const fingers = ways.map(async ([from, to]) => ({ from: await on.at(from), to: await on.at(to) }))
  await touch(page, ...(await Promise.all(fingers)))
}
const scrolled = () => page.evaluate(() => scrollY)

test('a tap marks a point whose words can be typed at once', async () => {
  await on.starter.tap()
  const { x, y } = await on.at([0.5, 0.4])
  await page.touchscreen.tap(x, y)
  await on.mark(1).waitFor()
  await page.keyboard.insertText('Red')
  expect(await on.words(1).inputValue()).toBe('Red')
})

test('a finger draws a box and moves it, and the page stays where it is', async () => {
  await markBy([
    [0.2, 0.2],
    [0.6, 0.8],
  ])
  expect((await on.names())[0]).toMatch(
    /box from (19|20)[.\d]* % to (59|60)[.\d]* % from the left, (19|20)[.\d]* % to (79|80)/,
  )
  await page.evaluate(() => scrollTo(0, 0))
  const [from, to] = [await on.at([0.2, 0.2]), await on.at([0.3, 0.05])]
  await touch(page, { from, to })
  expect(await scrolled()).toBe(0)
  expect((await on.names())[0]).toMatch(/box from (29|30)[.\d]* % to/)
})

test('a second finger ends a box that was begun, and nothing is marked', async () => {
  await markBy(
    [
      [0.2, 0.2],
      [0.6, 0.8],
    ],
    [
      [0.8, 0.2],
      [0.8, 0.6],
    ],
  )
  expect(await on.names()).toEqual([])
  expect(await on.starter.getAttribute('aria-pressed')).toBe('true')
})

test('marks keep their places under two fingers, and stay with their version when one swipes', async () => {
  await markBy([
    [0.2, 0.2],
    [0.6, 0.8],
  ])
  const marked = await on.names()
  const touchAt = async (...ways: [from: Share, to: Share][]) => {
    await page.evaluate(() => scrollTo(0, 0))
    const fingers = ways.map(async ([from, to]) => ({
      from: await on.at(from),
      to: await on.at(to),
    }))
    await touch(page, ...(await Promise.all(fingers)))
  }
  await viewer(page).drawAgain(2)
  expect(await on.names()).toEqual([])
  await touchAt([
    [0.3, 0.5],
    [0.8, 0.5],
  ])
  await expect.poll(on.names).toEqual(marked)
  const whole = await on.mark(1).boundingBox()
  // The first finger is on the mark.
  await touchAt(
    [
      [0.2, 0.2],
      [0.05, 0.2],
    ],
    [
      [0.4, 0.2],
      [0.8, 0.2],
    ],
  )
  expect(await on.names()).toEqual(marked)
  await touchAt(
    [
      [0.4, 0.5],
      [0.2, 0.5],
    ],
    [
      [0.6, 0.5],
      [0.8, 0.5],
    ],
  )
  await expect.poll(async () => (await on.at([1, 0])).x).toBeGreaterThan(500)
  const [{ x, y, width }, corner] = [(await on.mark(1).boundingBox())!, await on.at([0.2, 0.2])]
  expect(width).toBeCloseTo(whole!.width, 0)
  expect(Math.hypot(x + width / 2 - corner.x, y + width / 2 - corner.y)).toBeLessThan(3)
  expect(await on.names()).toEqual(marked)
})

const atEdges = [
  [0.01, 0.01],
  [0.99, 0.5],
  [0.5, 0.99],
] as const

test('a tap marks, and presses nothing that the page has scrolled under the finger by then', async () => {
  for (const share of atEdges) await markBy([share, share])
  expect(await on.names()).toHaveLength(3)
  expect(await page.locator('main').getAttribute('data-state')).toBe('user_feedback')
})

test('numbers and corners are large enough for a thumb, at an edge as well', async () => {
  for (const share of atEdges) await markBy([share, share])
  await markBy([
    [0.3, 0.3],
    [0.4, 0.4],
  ])
  await page.evaluate(() => scrollTo(0, 0))
  const parts = page.locator('.mark-number, .mark-corner')
  expect(await parts.count()).toBe(5)
  for (const part of await parts.all()) {
    const { x, y, width, height } = (await part.boundingBox())!
    const [across, down] = [x + width / 2, y + height / 2]
    const isMet = await part.evaluate(
      (element, points) =>
        points.map(([x, y]) => element.contains(document.elementFromPoint(x!, y!))),
      [
        [across - 21, down],
        [across + 21, down],
        [across, down - 21],
        [across, down + 21],
      ],
    )
    expect(isMet).toEqual([true, true, true, true])
  }
})
