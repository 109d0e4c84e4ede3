import type { Page } from 'playwright-core'
import { reviewPage } from './reviewPage.ts'
import { settled } from './settled.ts'

/** What a person sees and does of the viewer. */
export function viewer(page: Page) {
  const { draw, click } = reviewPage(page)
  const tools = page.getByRole('group', { name: 'View', exact: true })
  const frame = page.locator('.stage:not(.other) > .frame')
  /** Has the version on screen drawn again, as the one of that number. */
  const drawAgain = async (number: number) => {
    await settled(page)
    await click('Regenerate')
    await page.getByRole('img', { name: new RegExp(`^Version ${number}:`) }).waitFor()
    await tools.waitFor()
  }
  return {
    tools,
    frame,
    /** The frame of the picture on the right, side by side. */
    otherFrame: page.locator('.stage.other > .frame'),
    judged: page.getByRole('img', { name: /^Version / }),
    captions: page.locator('.captions'),
    /** Where the frame is once nothing moves any more. */
    place: async (of = frame) => {
      await settled(page)
      const box = await of.boundingBox()
      if (!box) throw new Error('The frame is not on the page')
      return box
    },
    zoom: () => tools.locator('.zoom').textContent(),
    drawAgain,
    /** Has so many versions drawn, and waits for the viewer. */
    drawVersions: async (count: number) => {
      await draw('A lighthouse on a cliff')
      for (let number = 2; number <= count; number++) await drawAgain(number)
      await tools.waitFor()
      await settled(page)
    },
  }
}
