import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { fewestOf } from './fewestOf.ts'
import { openReview, openRoom, waitMs } from './openReview.ts'
import { drive, movesOf, pagePaths, titleOf, type Path } from './paths.ts'
import { startReview } from './startReview.ts'
import { cover, createTrace } from './trace.ts'

let room: Awaited<ReturnType<typeof openRoom>>
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

const candidates = pagePaths()
const paths = fewestOf(candidates)
const trace = createTrace()

describe('the page does what the machine does at every step of', () => {
  it.each(paths.map((path) => [titleOf(path), path] as const))('%s', async (_, path) => {
    const { make, check } = await openReview(room, trace)
    await drive(path, { make, check })
  })
})

it('takes every transition that a person or the server can cause', () => {
  const { figure } = cover(reviewMachine, trace)
  console.log(`Model coverage in Chromium: ${figure}, ${paths.length} paths`)
  expect(trace.transitions).toEqual(traceOf(candidates).transitions)
})

const button = (name: RegExp) => room.page.getByRole('button', { name })

async function edgesOf(name: RegExp) {
  const box = await button(name).boundingBox()
  if (!box) throw new Error(`There is no ${name} on screen`)
  return { top: box.y, bottom: box.y + box.height, height: box.height }
}

/** Double-clicks near the lower edge, and makes sure that another button has come there. */
async function doubleClick(name: RegExp, next: RegExp) {
  const { height, bottom } = await edgesOf(name)
  await button(name).dblclick({ position: { x: 20, y: height - 4 } })
  const below = await edgesOf(next)
  expect(bottom - 4).toBeGreaterThan(below.top)
  expect(bottom - 4).toBeLessThan(below.bottom)
}

it('draws once, and goes on drawing, when Generate image is double-clicked', async () => {
  const { make, check } = await openReview(room)
  await make('write the prompt')
  await make('submit', () => doubleClick(/^Generate image/, /^Cancel/))
  await check()
  await make('an attempt starts')
  await check()
})

it('saves nothing when Approve is double-clicked', async () => {
  const { make, check } = await openReview(room)
  await make('write the prompt')
  await make('submit')
  await check()
  await make('the picture arrives')
  await check()
  await make('approve', () => doubleClick(/^Approve/, /^Download/))
  await check()
  expect(await room.page.getByText('Not downloaded yet').count()).toBe(1)
  await make('undo')
  await check()
  expect(room.noticed.downloads).toEqual([])
})

it('asks before a reload gives up a picture that is being drawn, and not before there is one', async () => {
  const { make, check } = await openReview(room)
  await make('write the prompt')
  await make('change a setting')
  await room.page.reload()
  expect(room.noticed.dialogs).toEqual([])

  await make('write the prompt')
  await make('submit')
  await check()
  await room.page.reload()
  expect(room.noticed.dialogs).toEqual(['beforeunload'])
  await expect.poll(() => room.server.open.size, { timeout: waitMs }).toBe(0)
})

it('keeps no object URL after starting over', async () => {
  const { make, check } = await openReview(room)
  await make('write the prompt')
  for (const order of ['submit', 'regenerate', 'regenerate'] as const) {
    await make(order)
    await check()
    await make('a preview arrives')
    await make('a preview arrives')
    await check()
    await make('the picture arrives')
    await check()
  }
  expect(await room.page.evaluate(() => liveObjectUrls.size)).toBe(3)
  await make('reject')
  await make('start over')
  await check()
  expect(await room.page.evaluate(() => liveObjectUrls.size)).toBe(0)
})

function traceOf(walked: Path[]) {
  const walk = createTrace()
  for (const path of walked) {
    const { make } = startReview(walk)
    movesOf(path).forEach(make)
  }
  return walk
}
