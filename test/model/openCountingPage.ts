import type { Browser, Page } from 'playwright-core'
import { countObjectUrls } from '../support/countObjectUrls.ts'

/** A page that counts its object URLs, and that finds nothing of an earlier one when it opens. */
export async function openCountingPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 } })
  await context.addInitScript(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await countObjectUrls(context)
  return context.newPage()
}
