import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from './findBrowser.ts'

/**
 * What this browser goes without. Of two such switches the last counts, so that Playwright's own list
 * is said again as far as it concerns pages on loopback.
 *
 * Current Chromium loads the popups of its address bar, which nobody sees here, for each new
 * window: more work than a page of ours.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

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
      `--disable-features=${withoutFeatures.join()}`,
      ...args,
    ],
  })
