import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countObjectUrls, objectUrlsOf } from '../support/countObjectUrls.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'

const site = openSite({ STAND_IN_SECONDS: '0.1' })
let page: Page
beforeEach(async () => {
  page = await (await site.browser.newContext()).newPage()
  await page.goto(site.url)
})
afterEach(() => page.context().close())

/** Reloads, answers a warning with "stay", and tells whether there was one. */
async function reloadIsWarned(): Promise<boolean> {
  const dialog = page.waitForEvent('dialog', { timeout: 1_500 }).then(
    async (warning) => {
      await warning.dismiss()
      return warning.type() === 'beforeunload'
    },
    () => false,
  )
  // A reload that was called off ends by the time limit.
  await page.reload({ timeout: 1_500 }).catch(() => undefined)
  return dialog
}

test('keeps prompt and settings over a reload, each tab its own', async () => {
  const { prompt } = reviewPage(page)
  await prompt.fill('A lighthouse')
  await page.getByRole('radio', { name: 'Wide' }).check({ force: true })

  const other = await page.context().newPage()
  await other.goto(site.url)
  expect(await reviewPage(other).prompt.inputValue()).toBe('A lighthouse')
  await reviewPage(other).prompt.fill('A cat')

  await page.reload()
  expect(await prompt.inputValue()).toBe('A lighthouse')
  expect(await page.getByRole('radio', { name: 'Wide' }).isChecked()).toBe(true)
})

test('keeps what fits of a draft, and starts afresh from one that it cannot read', async () => {
  const reloadWith = async (draft: string) => {
    await page.evaluate((draft) => {
      for (const shelf of [sessionStorage, localStorage]) shelf.setItem('proofroom.draft', draft)
    }, draft)
    await page.reload()
  }
  await reloadWith('{"prompt":"A cat","settings":{"size":"13x13"}}')
  expect(await reviewPage(page).prompt.inputValue()).toBe('A cat')
  expect(await page.getByRole('radio', { name: 'Square' }).isChecked()).toBe(true)
  await reloadWith('{"prompt":"A c')
  expect(await reviewPage(page).prompt.inputValue()).toBe('')
})

test('warns before an undecided or unsaved picture is lost, and only then', async () => {
  const { draw, click, reach } = reviewPage(page)
  expect(await reloadIsWarned()).toBe(false)
  await draw('A lighthouse')
  expect(await reloadIsWarned()).toBe(true)
  await click('Approve')
  expect(await reloadIsWarned()).toBe(true)
  await click('Download')
  expect(await reloadIsWarned()).toBe(false)
  await reach('initial_input')
})

test('puts no picture into any storage of the browser', async () => {
  await reviewPage(page).draw('A lighthouse')
  const stored = await page.evaluate(async () => ({
    texts: [localStorage, sessionStorage].flatMap((shelf) =>
      Object.values(shelf as unknown as Record<string, string>),
    ),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(stored).toMatchObject({ databases: [], caches: [], workers: 0 })
  expect(stored.texts.every((text) => text.length < 400)).toBe(true)
})

test('gives every object URL back when it starts over', async () => {
  await countObjectUrls(page)
  await page.reload()
  const live = () => objectUrlsOf(page)
  const { draw, click, reach } = reviewPage(page)
  await draw('A lighthouse')
  expect(await live()).toBe(1)
  await click('Regenerate')
  await reach('generating')
  await reach('user_feedback')
  expect(await live()).toBe(2)
  await click('Reject')
  await click('Start over')
  expect(await live()).toBe(0)
})

test('says so when the browser has no room for another picture, and goes on when it has', async () => {
  const { prompt, click, alert, reach } = reviewPage(page)
  // All that Chromium lets a page reserve, which no memory is taken for as long as nothing is in it.
  await page.evaluate(() => {
    const held: ArrayBuffer[] = []
    const fill = (bytes: number) => {
      try {
        for (;;) held.push(new ArrayBuffer(bytes))
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
      }
    }
    ;[2e9, 1e8, 5e6, 2e5].forEach(fill)
    Object.assign(window, { held })
  })
  await prompt.fill('A lighthouse')
  await click('Generate image')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('no room for another picture')
  expect(await prompt.inputValue()).toBe('A lighthouse')
  await page.evaluate(() => Object.assign(window, { held: [] }))
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await click('Generate image')
  await reach('user_feedback')
})
