import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

const table = 'prompt,size,candidates\n"A boat, at dusk",1536x1024,2\nA cat,10x10,\nA dog,,\n'

test('prompts are added from the clipboard by keys, and from a table that is dropped', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await withoutPreviews(page)
  await page.goto(site.url)
  const { prompt, reach } = reviewPage(page)
  const dialog = page.getByRole('dialog')

  await prompt.focus()
  await page.evaluate(() => navigator.clipboard.writeText('A fox\nA hare\nAn owl\nA wren'))
  await page.keyboard.press('Control+V')
  await page.getByText('Add 4 prompts?').waitFor()
  expect(await prompt.inputValue()).toBe('A fox\nA hare\nAn owl\nA wren')
  await page.getByRole('button', { name: 'One per line' }).press('Enter')
  await dialog.getByRole('heading', { name: 'Add 4 prompts?' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  expect(await dialog.count()).toBe(0)

  await prompt.fill('')
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'prompts.csv'))
    return data
  }, table)
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await dialog.getByRole('heading', { name: 'Add 2 prompts?' }).waitFor()
  await dialog.getByText('Line 3: size edges must be divisible by 16.').waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: 'Add 2 prompts' }).click()
  await reach('user_feedback')
  await page.getByRole('heading', { name: 'Is version 2 the one?' }).waitFor()
  expect(await page.getByRole('list', { name: 'Versions' }).getByRole('button').count()).toBe(2)
  await context.close()
})
