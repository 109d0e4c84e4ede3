import type { Page } from 'playwright-core'
import { reviewPage } from './reviewPage.ts'
import { settled } from './settled.ts'

/** What a person sees and does of the viewer. */
export function viewer(page: Page) {
  const { draw, click, reach } = reviewPage(page)
  const tools = page.getByRole('group', { name: 'View', exact: true })
  const frame = page.locator('.stage:not(.other) > .frame')
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
    /** Has so many versions drawn, and waits for the viewer. */
    drawVersions: async (count: number) => {
      await draw('A lighthouse on a cliff')
      for (let number = 2; number <= count; number++) {
        await click('Regenerate')
        await reach('generating')
        await reach('user_feedback')
      }
      await tools.waitFor()
      await page.getByRole('img', { name: new RegExp(`^Version ${count}`) }).waitFor()
      await settled(page)
    },
  }
}
