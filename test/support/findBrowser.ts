import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'

const onThisSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const noBrowser = `There is no Chromium or Chrome to test in. One of these gives one:
  apt-get install -y chromium                  (Debian, as root)
  npx playwright-core install chromium         (anywhere with an open network)
  CHROMIUM_PATH=/path/to/chromium npm test     (one that stands elsewhere)`

/**
 * The path of a Chromium or Chrome; on Debian it is installed where there is none.
 *
 * @throws Error with the commands to run; tests are never skipped for lack of a browser.
 */
export function findBrowser(): string {
  const wished = process.env.CHROMIUM_PATH
  if (wished) {
    if (existsSync(wished)) return wished
    throw new Error(`CHROMIUM_PATH names ${wished}, where there is nothing.`)
  }
  const found = [...onThisSystem, chromium.executablePath()].find(existsSync)
  return found ?? installOnDebian()
}

function installOnDebian(): string {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) throw new Error(noBrowser)
  const install = 'apt-get update && apt-get install -y --no-install-recommends chromium'
  execFileSync('sh', ['-c', install], { stdio: 'inherit' })
  return '/usr/bin/chromium'
}
