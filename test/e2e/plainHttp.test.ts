import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'
import { startServer } from '../support/startServer.ts'

test('binds an approval to the digest of its bytes on plain HTTP too, where browsers keep theirs back', async () => {
  const host = 'proofroom.test'
  const server = await startServer({ STAND_IN_SECONDS: '0', ALLOWED_HOSTS: host })
  const browser = await launchChromium([`--host-resolver-rules=MAP ${host} 127.0.0.1`])
  const page = await browser.newPage()
  await page.goto(server.url.replace('127.0.0.1', host))
  expect(await page.evaluate(() => isSecureContext)).toBe(false)

  const { draw, click } = reviewPage(page)
  await draw('A yellow boat')
  await click('Approve')
  const saving = page.waitForEvent('download')
  await click('Download')
  const bytes = await readFile(await (await saving).path())
  const digest = createHash('sha256').update(bytes).digest('hex')
  expect(await page.locator('.facts code').getAttribute('title')).toBe(digest)

  await browser.close()
  await server.stop()
})
