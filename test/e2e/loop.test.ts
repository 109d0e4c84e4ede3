import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser, Page, Route } from 'playwright-core'
import { firefox } from 'playwright-core-firefox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

type Saved = { name: string; bytes: Buffer }
type BrowserUnderTest = {
  launch: () => Promise<Browser>
  /** Has what is saved seen, where that takes more than to look at the disk. */
  prepare?: (page: Page) => Promise<void>
  /** Clicks Download and tells what was saved. */
  save: (page: Page) => Promise<Saved>
  /** What the server sends for the next generation. */
  stream: (page: Page) => Promise<string>
}

const firefoxPath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync)

const browsers: Record<string, BrowserUnderTest> = {
  Chromium: { launch: () => launchChromium(), save: saveToDisk, stream: streamPassedOn },
  ...(firefoxPath && {
    Firefox: {
      launch: () => launchFirefox(firefoxPath),
      prepare: watchLinks,
      save: saveByLink,
      stream: streamRemembered,
    },
  }),
}

describe.each(Object.entries(browsers))('in %s', (_, { launch, prepare, save, stream }) => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ STAND_IN_SECONDS: '2' })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('a prompt becomes an approved picture, saved byte for byte as it was sent', async () => {
    const page = await browser.newPage()
    await prepare?.(page)
    await page.goto(server.url)
    const { click, reach, prompt, feedback, heading, status } = reviewPage(page)

    await prompt.fill('A yellow boat on a green sea')
    await click('Generate image')
    await page
      .getByRole('img', { name: /^Preview/ })
      .first()
      .waitFor()
    await reach('user_feedback')
    await page.getByRole('img', { name: /^Version 1/ }).waitFor()

    await click('Regenerate')
    await reach('generating')
    await reach('user_feedback')
    expect(await heading.textContent()).toBe('Is version 2 the one?')

    await feedback.fill('Make the sky darker')
    const sent = stream(page)
    await click('Request changes')
    await reach('generating')
    await reach('user_feedback')
    expect(await heading.textContent()).toBe('Is version 3 the one?')
    expect(await page.getByText('Changed from version 2').count()).toBe(1)

    await click('Approve')
    await reach('final')
    expect(await status.textContent()).toBe('Version 3 approved.')
    const { name, bytes } = await save(page)
    expect(name).toBe('a-yellow-boat-on-a-green-sea-v3.png')
    expect(bytes.equals(pictureIn(await sent))).toBe(true)

    await click('Start over')
    await reach('initial_input')
    expect(await prompt.inputValue()).toBe('A yellow boat on a green sea')
    await page.close()
  })
})

/** What the server sends for the next generation, taken on its way and passed on whole. */
function streamPassedOn(page: Page): Promise<string> {
  return new Promise((resolve, reject) => {
    const pass = async (route: Route) => {
      const response = await route.fetch()
      const body = await response.body()
      await route.fulfill({ response, body })
      resolve(body.toString())
    }
    void page.route('**/api/generate', (route) => pass(route).catch(reject), { times: 1 })
  })
}

/** The same where a body cannot be passed on, as in Firefox: what the browser remembers of it. */
async function streamRemembered(page: Page): Promise<string> {
  const response = await page.waitForResponse('**/api/generate')
  await response.finished()
  return (await response.body()).toString()
}

/** The picture in the `completed` event of a stream. */
function pictureIn(stream: string): Buffer {
  const [, data = ''] = /event: completed\ndata: (.*)\n/.exec(stream) ?? []
  const { image } = JSON.parse(data) as { image: { b64: string } }
  return Buffer.from(image.b64, 'base64')
}

async function saveToDisk(page: Page): Promise<Saved> {
  const saving = page.waitForEvent('download')
  await reviewPage(page).click('Download')
  const download = await saving
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Firefox's remote protocol is silent on downloads of object URLs: what the link names is kept. */
async function watchLinks(page: Page) {
  await page.addInitScript(() => {
    const blobs = new Map<string, Blob>()
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob)
      blobs.set(url, blob)
      return url
    }
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { saved: { name: this.download, blob: blobs.get(this.href) } })
    }
  })
}

async function saveByLink(page: Page): Promise<Saved> {
  await reviewPage(page).click('Download')
  const { name, bytes } = await page.evaluate(async () => {
    const { saved } = window as unknown as { saved: { name: string; blob: Blob } }
    return { name: saved.name, bytes: Array.from(new Uint8Array(await saved.blob.arrayBuffer())) }
  })
  return { name, bytes: Buffer.from(bytes) }
}

/** Playwright for Firefox is another version of the package, with types of the same shape. */
const launchFirefox = (executablePath: string) =>
  firefox.launch({ channel: 'moz-firefox', executablePath }) as unknown as Promise<Browser>
