import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failureOf, type ServerFailureKind } from '../../server/failure/failures.ts'
import type { Failure } from '../../src/contract/failure.ts'
import type { FailingFault, Fault, HarmlessFault } from '../faults/fault.ts'
import { openStage, type Stage } from '../faults/openStage.ts'
import { harmlessPageFaults, pageFaults } from '../faults/pageFaults.ts'
import { providerFaults } from '../faults/providerFaults.ts'
import { drawn, encode, partial, started, stream } from '../server/support/answers.ts'
import type { Answer } from '../server/support/openUpstream.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { reviewPage } from '../support/reviewPage.ts'

let browser: Browser
let stage: Stage
/** A review that has no version yet, and one that has. */
let first: Page
let later: Page

beforeAll(async () => {
  browser = await launchChromium()
  stage = await openStage()
  await stage.play({ answers: [stream(drawn)] })
  // A window for each: what lies behind another one is drawn only now and then.
  first = await browser.newPage()
  later = await browser.newPage()
  await Promise.all([first.goto(stage.url), later.goto(stage.url)])
  await reviewPage(later).draw('A red fox')
})
afterAll(async () => {
  await browser.close()
  stage.close()
})

const isFailing = (fault: Fault): fault is FailingFault => fault.kind !== 'none'
const isHarmless = (fault: Fault): fault is HarmlessFault => fault.kind === 'none'

/** What the person reads, as far as the fault has it; all of it is on screen in the end. */
async function expectTold(page: Page, { title, hint, detail }: Failure, calls: number) {
  const { alert } = reviewPage(page)
  await alert.waitFor()
  const told = await alert.textContent()
  expect(told).toContain(title)
  expect(told).toContain(hint)
  const charged = 'may have been charged'
  expect(told?.includes(charged)).toBe(detail.includes(charged))
  expect(told?.includes(`It took ${calls} attempts.`)).toBe(calls > 1)
}

/** Asks for a first picture; afterwards the prompt is still there, and so is the button. */
async function failFirst(prompt: string, failure: Failure, calls: number) {
  const { click, button, reach, ...page } = reviewPage(first)
  await page.prompt.fill(prompt)
  await click('Generate image')
  await expectTold(first, failure, calls)
  await reach('initial_input')
  expect(await page.prompt.inputValue()).toBe(prompt)
  expect(await button('Generate image').isEnabled()).toBe(true)
}

/** Asks for a change; afterwards the wish and the version it is about are still there. */
async function failLater(feedback: string, failure: Failure, calls: number, act = doNothing) {
  const { click, reach, ...page } = reviewPage(later)
  const heading = await page.heading.textContent()
  await page.feedback.fill(feedback)
  await click('Request changes')
  await act()
  await expectTold(later, failure, calls)
  await reach('user_feedback')
  expect(await page.heading.textContent()).toBe(heading)
  expect(await page.feedback.inputValue()).toBe(feedback)
  expect(await isVersionShown(later)).toBe(true)
}

const doNothing = () => Promise.resolve()

const previewsOn = (page: Page) => page.getByRole('img', { name: /^Preview/ })

const isVersionShown = (page: Page) =>
  page
    .getByRole('img', { name: /^Version/ })
    .first()
    .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)

describe('the person is told, loses nothing and can go on', () => {
  test.each(providerFaults.filter(isFailing))('$name', async (fault) => {
    const { name, calls, kind } = fault
    const failure = { ...failureOf(kind as ServerFailureKind), ...fault.failure }
    await stage.play(fault)
    await Promise.all([
      failFirst(`A red fox, ${name}`, failure, calls),
      failLater(`Bluer, ${name}`, failure, calls),
    ])
  })

  test.each(pageFaults)('$name', async ({ name, failure, when, answers, calls, ...fault }) => {
    const scene = { stage, context: later.context() }
    const provider = await stage.play({ answers })
    if (when === 'at once') await fault.strike?.(scene)
    await failLater(`Bluer, ${name}`, failure, calls, async () => {
      if (when === 'at once') return
      await previewsOn(later).first().waitFor()
      await fault.strike?.(scene)
    })
    expect(provider.calls).toHaveLength(calls)
    await Promise.all(provider.calls.map(({ closed }) => closed))
    await fault.mend?.(scene)
  })

  test('after all of that the next picture comes', async () => {
    await stage.play({ answers: [stream(drawn)] })
    const { click, heading } = reviewPage(later)
    await click('Request changes')
    await expect.poll(() => heading.textContent()).toBe('Is version 2 the one?')
  })
})

/** Has the first page draw, and then go back to where it began. */
async function drawAndStartOver(prompt: string) {
  const { draw, alert } = reviewPage(first)
  await draw(prompt)
  expect(await isVersionShown(first)).toBe(true)
  expect(await alert.count()).toBe(0)
  await startOver()
}

async function startOver() {
  const { click, reach } = reviewPage(first)
  await click('Reject')
  await click('Start over')
  await reach('initial_input')
}

/** A picture of which the test says when it goes on behind its first preview. */
function inTwoParts(before = [...started, partial(0)]) {
  const gate = Promise.withResolvers<undefined>()
  const answer: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(before.map(encode).join(''))
    void gate.promise.then(() => response.end(drawn.slice(before.length).map(encode).join('')))
  }
  return { answer, finish: () => gate.resolve(undefined) }
}

describe('the picture comes all the same', () => {
  test.each(providerFaults.filter(isHarmless))('$name', async (fault) => {
    const provider = await stage.play(fault)
    await drawAndStartOver(`A red fox, ${fault.name}`)
    expect(provider.calls).toHaveLength(fault.calls)
  })

  test.each(harmlessPageFaults)('$name', async ({ name, when, ...fault }) => {
    const scene = { stage, context: first.context() }
    const { answer, finish } = inTwoParts()
    const provider = await stage.play({ answers: [answer] })
    if (when === 'at once') await fault.strike?.(scene)
    const drawn = drawAndStartOver(`A red fox, ${name}`)
    if (when === 'in mid-preview') {
      await previewsOn(first).first().waitFor()
      await fault.strike?.(scene)
    }
    finish()
    await drawn
    await fault.mend?.(scene)
    expect(provider.calls).toHaveLength(1)
  })
})

test('an attempt after previews starts without them', async () => {
  const { answer: secondTry, finish } = inTwoParts(started)
  const provider = await stage.play({
    answers: [stream([...started, partial(0), partial(1)], 'reset'), secondTry],
  })
  const { prompt, click, reach, status } = reviewPage(first)
  await prompt.fill('A red fox, tried again')
  await click('Generate image')
  await expect.poll(() => status.textContent()).toContain('attempt 2 of 4')
  expect(await previewsOn(first).count()).toBe(0)
  finish()
  await reach('user_feedback')
  expect(provider.calls).toHaveLength(2)
})
