import { expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { pictureFile } from '../support/madeFiles.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

test('a reference picture is drawn from, told on the version, and in its record', async () => {
  const page = await site.browser.newPage()
  await withoutPreviews(page)
  await page.goto(site.url)
  const { draw, click } = reviewPage(page)
  await page.locator('.references input[type=file]').setInputFiles(await pictureFile('boat.jpg'))
  await page.getByRole('button', { name: 'Remove boat.jpg' }).waitFor()
  await draw('A lighthouse')
  const facts = page.locator('.panel .facts').filter({ hasText: 'References' })
  expect(await facts.textContent()).toContain('Referencesone picture')
  await page.getByText('The prompt as the model rewrote it').click()
  await page.getByText(/after one reference picture: A lighthouse/).waitFor()
  await click('Approve')
  const [download] = await Promise.all([page.waitForEvent('download'), click('Save the record')])
  const record = JSON.parse(await readFile(await download.path(), 'utf8')) as ReviewRecord
  expect(record.versions[0]?.references).toMatchObject([
    { name: 'boat.jpg', mime: 'image/jpeg', width: 64, height: 48 },
  ])
  await page.close()
})
