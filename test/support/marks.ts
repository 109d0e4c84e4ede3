import type { Page } from 'playwright-core'
import { viewer } from './viewer.ts'

/** From the picture's top left corner, in shares of its edges. */
export type Share = readonly [x: number, y: number]

/** What a person sees and does of the marks on a picture. */
export function marks(page: Page) {
  const { place } = viewer(page)
  const starter = page.getByRole('button', { name: 'Mark a place' })
  const at = async ([x, y]: Share) => {
    const frame = await place()
    return { x: frame.x + frame.width * x, y: frame.y + frame.height * y }
  }
  /** Presses the mouse at one point of the picture and lets it go at another. */
  const drag = async (from: Share, to: Share) => {
    const [start, end] = [await at(from), await at(to)]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
    await page.mouse.move(end.x, end.y)
    await page.mouse.up()
  }
  return {
    starter,
    at,
    drag,
    /** A mark on the picture, by its number. */
    mark: (number: number) => page.getByRole('button', { name: new RegExp(`^Mark ${number},`) }),
    /** The names of all marks: their numbers and places. */
    names: () =>
      page
        .getByRole('button', { name: /^Mark \d/ })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    words: (number: number) =>
      page.getByRole('textbox', { name: `What should change at ${number}?`, exact: true }),
    mask: page.getByRole('checkbox', { name: 'Change only inside the boxes' }),
    markPoint: async (share: Share) => {
      await starter.click()
      const { x, y } = await at(share)
      await page.mouse.click(x, y)
    },
    markBox: async (from: Share, to: Share) => {
      await starter.click()
      await drag(from, to)
    },
  }
}
