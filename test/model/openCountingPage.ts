import type { Browser, Page } from 'playwright-core'

declare global {
  /** Object URLs that were created and not revoked, counted by the browser for the test. */
  var liveObjectUrls: Set<string>
}

/** A page that counts its object URLs, and that finds nothing of an earlier one when it opens. */
export async function openCountingPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 } })
  await context.addInitScript(() => {
    localStorage.clear()
    sessionStorage.clear()
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
  return context.newPage()
}
