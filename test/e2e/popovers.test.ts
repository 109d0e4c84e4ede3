import { expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

test('no key decides anything behind an open popover, which ? and Escape close', async () => {
  const page = await site.browser.newPage()
  await page.goto(site.url)
  const { draw, reach } = reviewPage(page)
  await page.getByRole('button', { name: /^Stand-in/ }).click()
  const [keys, provider] = ['#keys', '#about-stand-in'].map((id) => page.locator(id))
  await draw('A lighthouse')
  const press = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name)
  }
  await press('?')
  await keys!.waitFor()
  await press('a', 'x', 'Control+Enter', '?')
  await keys!.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /^Stand-in/ }).click()
  await provider!.waitFor()
  await press('a', 'r', 'Escape')
  await provider!.waitFor({ state: 'hidden' })
  expect(await page.getByRole('main').getAttribute('data-state')).toBe('user_feedback')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Is version 1 the one?')
  await press('a')
  await reach('final')
  await page.close()
})
