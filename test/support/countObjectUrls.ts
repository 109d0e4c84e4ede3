import type { BrowserContext, Page } from 'playwright-core'

declare global {
  /** Object URLs that were created and not revoked, counted by the browser for the test. */
  var liveObjectUrls: Set<string>
}

/** Has every page that is opened from now on count its object URLs. */
export const countObjectUrls = (place: Page | BrowserContext) =>
  place.addInitScript(() => {
    globalThis.liveObjectUrls = new Set()
    const create = URL.createObjectURL.bind(URL)
    const revoke = URL.revokeObjectURL.bind(URL)
    URL.createObjectURL = (object) => {
      const url = create(object)
      liveObjectUrls.add(url)
      return url
    }
    URL.revokeObjectURL = (url) => {
      revoke(url)
      liveObjectUrls.delete(url)
    }
  })

/** How many there are in a page now. */
export const objectUrlsOf = (page: Page) => page.evaluate(() => liveObjectUrls.size)
