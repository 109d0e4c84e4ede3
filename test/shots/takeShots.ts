import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { launchChromium } from '../support/launchChromium.ts'
import { startServer } from '../support/startServer.ts'

const folder = 'shots'
const widths = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]
const themes = ['light', 'dark'] as const
const prompt = 'A lighthouse on a basalt cliff at dusk, long exposure, one lit window, calm sea'

await mkdir(folder, { recursive: true })
const server = await startServer({ STAND_IN_SECONDS: '2.5' })
const browser = await launchChromium()
try {
  for (const viewport of widths)
    for (const colorScheme of themes) {
      const context = await browser.newContext({ viewport, colorScheme })
      const page = await context.newPage()
      await page.goto(server.url)
      await walk(page, async (state) => {
        const path = `${folder}/${state}-${viewport.width}-${colorScheme}.png`
        await page.screenshot({ path })
        console.log(path)
      })
      await context.close()
    }
} finally {
  await browser.close()
  await server.stop()
}

/** Goes through every state that a person can be in, and stops to take a picture of each. */
async function walk(page: Page, take: (state: string) => Promise<void>) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const reach = (state: string) =>
    page.locator(`main[data-state="${state}"]`).waitFor({ timeout: 15_000 })
  const writePrompt = (text: string) => page.getByLabel('Prompt', { exact: true }).fill(text)

  await page.mouse.move(10, 10)
  await page.getByText('Stand-in').first().waitFor()
  await page.getByText('More settings').waitFor()
  await take('1-empty')
  await writePrompt(`${prompt} [fault: 401]`)
  await button('Generate image').click()
  await page.getByRole('alert').waitFor()
  await take('1-failed')
  await writePrompt(`${prompt} [fault: 503, ok]`)
  await button('Generate image').click()
  await page.getByText('Next try in').first().waitFor()
  await take('2-backing-off')
  await page
    .getByAltText(/^Preview/)
    .last()
    .waitFor()
  await page.waitForTimeout(300)
  await take('2-preview')
  await reach('user_feedback')
  await page.waitForTimeout(300)
  await take('3-first')
  await page.getByLabel('What should change?').fill('Make the sky darker and bluer')
  await button('Request changes').click()
  await reach('generating')
  await page.waitForTimeout(300)
  await take('2-changing')
  await reach('user_feedback')
  await button('Regenerate').click()
  await reach('generating')
  await reach('user_feedback')
  await page.waitForTimeout(300)
  await take('3-third')
  await walkThroughViewer(page, take)
  await button('Approve').click()
  await reach('final')
  await take('4-approved')
  await button('Undo').click()
  await button('Reject').click()
  await take('4-rejected')
  await button('Start over').click()
  await writePrompt(prompt)
  await walkThroughMachine(page, take)
}

/** Looks closely, and compares in every way. */
async function walkThroughViewer(page: Page, take: (state: string) => Promise<void>) {
  // On a phone the modes are behind another button.
  const choose = (name: string) =>
    page.getByRole('button', { name, exact: true, includeHidden: true }).dispatchEvent('click')
  await page.getByRole('group', { name: 'View', exact: true }).waitFor()
  for (const mode of ['Side by side', 'Slider', 'Difference', 'One']) {
    await choose(mode)
    if (mode === 'Difference') await page.getByText(/pixels? changed/).waitFor()
    await page.waitForTimeout(300)
    if (mode !== 'One') await take(`3-${mode.toLowerCase().replaceAll(' ', '-')}`)
  }
  for (let press = 0; press < 5; press++) await choose('Zoom in')
  await choose('Backdrop: neutral')
  await page.waitForTimeout(300)
  await take('3-zoomed')
  await choose('Fit')
}

/** Opens the machine, looks at it in every way, and has it draw from there. */
async function walkThroughMachine(page: Page, take: (state: string) => Promise<void>) {
  const drawer = page.getByRole('dialog', { name: 'The machine' })
  const click = (name: string) => drawer.getByRole('button', { name, exact: true }).last().click()
  await page.getByRole('button', { name: 'Show the machine' }).click()
  for (const view of ['List', 'Timeline', 'Inspector', 'Picture']) {
    await click(view)
    await page.waitForTimeout(500)
    await take(`5-machine-${view.toLowerCase()}`)
  }
  await click('Send prompt.submitted')
  await page.waitForTimeout(700)
  await take('5-machine-drawing')
}
