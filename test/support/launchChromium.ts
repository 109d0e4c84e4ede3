import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from './findBrowser.ts'

/** A headless Chromium that makes no connections of its own; `args` are further switches of it. */
export const launchChromium = (args: string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  })
