import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { touch } from '../support/touch.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })
let page: Page

beforeAll(async () => {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  page = await context.newPage()
})

const tap = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).tap()

const heading = (text: string) =>
  page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor()

/** The middle of the stage. */
async function middle() {
  const box = (await page.locator('.stage').boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a whole review by touch alone on a small phone', async () => {
  await page.goto(site.url)
  const { prompt, feedback, reach } = reviewPage(page)
  await prompt.tap()
  // What a phone's own keyboard sends.
  await page.keyboard.insertText('A lighthouse')
  await tap('Generate image')
  await heading('Is version 1 the one?')
  await tap('Regenerate')
  await heading('Is version 2 the one?')

  const { x, y } = await middle()
  await touch(page, { from: { x: x - 80, y }, to: { x: x + 80, y } })
  await heading('Is version 1 the one?')
  // At once: a swipe leaves nothing that would take the tap for its own.
  await tap(/^Look at version 2/)
  await heading('Is version 2 the one?')
  await touch(page, { from: { x: x - 80, y }, to: { x: x + 80, y } })
  await heading('Is version 1 the one?')
  await touch(page, { from: { x: x + 80, y }, to: { x: x - 80, y } })
  await heading('Is version 2 the one?')
  await touch(
    page,
    { from: { x: x - 20, y }, to: { x: x - 100, y } },
    { from: { x: x + 20, y }, to: { x: x + 100, y } },
  )
  await tap('Compare')
  await tap('Difference')
  await page.getByText(/% of the pixels changed/).waitFor()
  await tap('One')
  await tap(/^Look at version 1/)
  await heading('Is version 1 the one?')

  await feedback.tap()
  await page.keyboard.insertText('Make the sky darker')
  await tap('Request changes')
  await heading('Is version 3 the one?')
  await tap('Reject')
  await heading('Version 3 rejected')
  await tap('Undo')
  await heading('Is version 3 the one?')
  await tap('Approve')
  await heading('Version 3 approved')
  const downloading = page.waitForEvent('download')
  await tap('Download')
  expect((await downloading).suggestedFilename()).toBe('a-lighthouse-v3.png')
  await tap('Start over')
  await reach('initial_input')
})

test('whatever is to be tapped is large enough for a thumb', async () => {
  const { draw, click } = reviewPage(page)
  await page.goto(site.url)
  await draw('A lighthouse')
  await click('Regenerate')
  await heading('Is version 2 the one?')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main select, main summary')]
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  )
  expect(small).toEqual([])
  const bar = await page.locator('.top-bar button:visible').all()
  expect(bar).toHaveLength(3)
  for (const target of bar) {
    const { x, y, width, height } = (await target.boundingBox())!
    const middle = y + height / 2
    const isMet = (at: number) =>
      target.evaluate((element, { x, at }) => element.contains(document.elementFromPoint(x, at)), {
        x: x + width / 2,
        at,
      })
    expect(await Promise.all([isMet(middle - 21.5), isMet(middle + 21.5)])).toEqual([true, true])
  }
})

test.each([740, 600])(
  'the question and the outcome are in sight, %i pixels high',
  async (height) => {
    await page.setViewportSize({ width: 360, height })
    const { draw, click } = reviewPage(page)
    await page.goto(site.url)
    await draw('A lighthouse')
    for (const question of ['Is version 1 the one?', 'Version 1 approved']) {
      await heading(question)
      const place = (await page.getByRole('heading', { level: 1 }).boundingBox())!
      const bar = (await page.locator('.actions').boundingBox())!
      expect({ question, isSeen: place.y + place.height <= bar.y }).toEqual({
        question,
        isSeen: true,
      })
      if (question.startsWith('Is')) await click('Approve')
    }
  },
)
