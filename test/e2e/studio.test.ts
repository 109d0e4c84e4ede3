import { expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'
import { viewer } from '../support/viewer.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

test('two prompts are judged in a flow, each at its own zoom, and listed in a sheet on a phone', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await withoutPreviews(page)
    await page.goto(server.url)
    const { draw, click, button, heading } = reviewPage(page)
    const { zoom } = viewer(page)
    await draw('A lighthouse')
    const keysOfMany = page.getByRole('heading', { name: 'Many prompts' })
    await click('Keys')
    await page.getByRole('heading', { name: 'Everywhere' }).waitFor()
    expect(await keysOfMany.isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await click('Zoom in')
    await expect.poll(zoom).not.toBe('')
    const enlarged = await zoom()
    await click('New prompt')
    await draw('A harbour')
    await expect.poll(zoom).not.toBe(enlarged)
    await page.keyboard.press('k')
    await expect.poll(zoom).toBe(enlarged)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeViolations(page)).toEqual([])
    }

    await click('Keys')
    expect(await keysOfMany.isVisible()).toBe(true)
    await page.keyboard.press('Escape')

    const place = () => button('Next to judge').boundingBox()
    const before = await place()
    await click('Pause drawing')
    await page.getByText('Paused. What is under way goes on.').waitFor()
    expect(await place(), 'nothing comes above it').toEqual(before)
    await click('Resume drawing')

    await page.getByText('Take out').click()
    await button('Contact sheet').waitFor()
    await page.getByText('3 at once').click()
    expect(await button('Contact sheet').isVisible(), 'one fold at a time').toBe(false)

    const sheet = page.getByRole('button', { name: /^Prompts:/ })
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await sheet.count()).toBe(0)
    await click('Show the machine')
    await sheet.waitFor()
    expect(await button('Next to judge').isVisible(), 'no room beside the drawer').toBe(false)
    expect(await overflow()).toBe(0)
    await click('Close')
    await button('Next to judge').waitFor()

    await page.keyboard.press('a')
    await page.getByText('Version 1 approved').waitFor()
    expect(await heading.textContent()).toBe('Is version 1 the one?')

    await page.setViewportSize({ width: 360, height: 360 })
    await sheet.click()
    const row = page.getByRole('button', { name: /^A harbour/ })
    const end = () => row.evaluate((element) => element.getBoundingClientRect().bottom)
    await expect.poll(end, { message: 'what is on screen is in sight' }).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: /^A lighthouse/ }).click()
    await button('Download').waitFor()
    expect(await overflow()).toBe(0)
  } finally {
    await browser.close()
    await server.stop()
  }
})
