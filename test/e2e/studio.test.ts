import { expect, test } from 'vitest'
import { axeViolations } from '../support/axeViolations.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'
import { viewer } from '../support/viewer.ts'

test('two prompts are judged in a flow, each at its own zoom, and listed in a sheet on a phone', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    const { draw, click, button, heading } = reviewPage(page)
    const { zoom } = viewer(page)
    await draw('A lighthouse')
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

    await page.keyboard.press('a')
    await page.getByText('Version 1 approved').waitFor()
    expect(await heading.textContent()).toBe('Is version 1 the one?')

    await page.setViewportSize({ width: 360, height: 740 })
    await page.getByRole('button', { name: /^Prompts:/ }).click()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: /^A lighthouse/ }).click()
    await button('Download').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  } finally {
    await browser.close()
    await server.stop()
  }
})
