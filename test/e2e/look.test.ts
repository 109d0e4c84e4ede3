import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { settled } from '../support/settled.ts'

const prompt = 'A lighthouse on a basalt cliff at dusk, long exposure, one lit window, calm sea. '

const site = openSite({ STAND_IN_SECONDS: '4' })

/** Goes through every state of the page and has each of them examined. */
async function walk(page: Page, examine: (state: string) => Promise<void>) {
  const { click, reach, alert } = reviewPage(page)
  const prompts = page.getByRole('textbox', { name: 'Prompt' })
  await page.goto(site.url)
  await page.getByRole('button', { name: /^Stand-in/ }).waitFor()
  await examine('empty')
  await click('Generate image')
  await alert.waitFor()
  await examine('refused')
  await prompts.fill(`${prompt.repeat(20)} [fault: 400]`)
  await click('Generate image')
  await page.getByText('Request req_').waitFor()
  await examine('failed')
  await prompts.fill(`${prompt.repeat(5)} [fault: 503, ok]`)
  await click('Generate image')
  await page.getByText('Next try in').first().waitFor()
  await examine('backing off')
  await page
    .getByRole('img', { name: /^Preview/ })
    .first()
    .waitFor()
  await examine('preview')
  await reach('user_feedback')
  await examine('judging')
  await click('Approve')
  await examine('approved')
  await click('Undo')
  await click('Reject')
  await examine('rejected')
}

test.each([
  ['light', 360],
  ['dark', 1280],
] as const)('axe finds nothing in the %s theme at %i pixels', async (colorScheme, width) => {
  const context = await site.browser.newContext({ colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await walk(page, async (state) => {
    await settled(page)
    const violations = await axeViolations(page)
    expect({ state, violations }).toEqual({ state, violations: [] })
  })
  await context.close()
})

test('nothing sticks out at any width', async () => {
  const page = await site.browser.newPage()
  await walk(page, async (state) => {
    for (const width of [320, 360, 768, 1024, 1920, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ state, width, overflow }).toEqual({ state, width, overflow: 0 })
    }
  })
  await page.close()
})

test('the picture never moves, from the empty frame to the decision', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } })
  let place: unknown
  await walk(page, async (state) => {
    const now = await page.locator('.frame').boundingBox()
    place ??= now
    expect({ state, place: now }).toEqual({ state, place })
  })
  await page.close()
})

test('nothing moves under reduced motion', async () => {
  const page = await site.browser.newPage({ reducedMotion: 'reduce' })
  await walk(page, async (state) => {
    const moving = await page.evaluate(() => document.getAnimations().length)
    expect({ state, moving }).toEqual({ state, moving: 0 })
  })
  await page.close()
})
