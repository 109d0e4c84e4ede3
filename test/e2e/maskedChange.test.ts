import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { checkRecord } from '../../server/record/checkRecord.ts'
import type { ReviewRecord } from '../../src/contract/record.ts'
import { marks } from '../support/marks.ts'
import { openSite } from '../support/openSite.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { withoutPreviews } from '../support/withoutPreviews.ts'

const site = openSite({ STAND_IN_SECONDS: '0' })

/** Everything that leaves the room, in a folder of its own. */
async function saveEverything(page: Page) {
  const { click, reach } = reviewPage(page)
  await click('Approve')
  await reach('final')
  const saving = page.waitForEvent('download')
  await click('Save everything')
  const folder = await mkdtemp(join(tmpdir(), 'masked-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = unzipSync(await readFile(await (await saving).path()))
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content)
  const record = await readFile(join(folder, 'record.json'), 'utf8')
  return { folder, record: JSON.parse(record) as ReviewRecord }
}

// At the edge of the box a JPEG's blocks of pixels reach out of it.
test.each([
  ['png', 'No pixel changed'],
  ['webp', 'No pixel changed'],
  ['jpeg', 'Less than 0.1 % of the pixels changed'],
])(
  'a change inside a box of a %s leaves the rest alone, and is on record as it was told',
  async (format, measured) => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } })
    onTestFinished(() => page.close())
    await withoutPreviews(page)
    const { draw, click } = reviewPage(page)
    const { markBox, words, mask } = marks(page)
    await page.goto(site.url)
    await page.getByText('Settings').click()
    await page.getByLabel('Format').selectOption(format)
    await draw('A lighthouse')
    await page.getByRole('group', { name: 'View', exact: true }).waitFor()
    await markBox([0.1, 0.1], [0.5, 0.9])
    await words(1).fill('Much darker')
    await mask.check()
    await page.getByText('What the model is told').click()
    const told = await page.locator('.instruction').textContent()
    await click('Request changes')
    await page.getByText('Is version 2 the one?').waitFor()
    const fact = page.locator('dt:has-text("Outside the boxes") + dd')
    expect(await fact.textContent()).toBe(measured)

    const { folder, record } = await saveEverything(page)
    expect(record.versions[1]?.instruction).toBe(told)
    expect(record.versions[1]?.changedOutside).toBeLessThan(measured.startsWith('No') ? 1e-9 : 1e-3)
    const { problems, matching } = await checkRecord(folder)
    expect(problems).toEqual([])
    expect(matching).toHaveLength(2)
  },
)
