import type { Page } from 'playwright-core'

/** Waits until everything that moves or fades has come to its end. */
export const settled = (page: Page) =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
