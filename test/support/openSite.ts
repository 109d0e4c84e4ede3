import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from './launchChromium.ts'
import { startServer } from './startServer.ts'

/**
 * Our server and a browser for the tests of one file; both are there before the first test and end
 * after the last.
 *
 * @param env settings of the server on top of the defaults.
 */
export function openSite(env: Record<string, string>) {
  const site = {} as { browser: Browser; url: string }
  let stop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const server = await startServer(env)
    stop = server.stop
    Object.assign(site, { url: server.url, browser: await launchChromium() })
  })
  afterAll(async () => {
    await site.browser.close()
    await stop?.()
  })
  return site
}
