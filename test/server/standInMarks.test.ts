import OpenAI from 'openai'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { instructionFor, type Change } from '../../src/contract/instruction.ts'
import type { Mark } from '../../src/contract/mark.ts'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import { changedArea, meanOf } from './standInPixels.ts'

const [width, height] = [400, 320]
const given = await sharp({ create: { width, height, channels: 3, background: '#7a8f96' } })
  .png()
  .toBuffer()
const reference = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f80' } })
  .png()
  .toBuffer()

type Asked = Change & { references?: Buffer[]; standIn?: ReturnType<typeof createStandIn> }

/** The given picture, changed. */
async function changed({
  references = [],
  standIn = createStandIn({ seconds: 0 }),
  ...change
}: Asked) {
  const client = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch: standIn.fetch })
  const text = instructionFor({ prompt: 'a grey wall', change, references })
  const images = [given, ...references].map((picture) => ({
    type: 'input_image' as const,
    image_url: `data:image/png;base64,${picture.toString('base64')}`,
    detail: 'auto' as const,
  }))
  const response = await client.responses.create({
    model: 'gpt-5.6-luna',
    input: [{ role: 'user', content: [{ type: 'input_text', text }, ...images] }],
    tools: [{ type: 'image_generation', action: 'edit' }],
  })
  const item = response.output.find(({ type }) => type === 'image_generation_call')
  if (item?.type !== 'image_generation_call') throw new Error('There is no picture')
  return Buffer.from(item.result ?? '', 'base64')
}

const box = (words: string): Mark => ({
  ...{ x: 0.1, y: 0.25, size: { width: 0.3, height: 0.5 } },
  words,
})
const boxed = { left: 40, top: 80, width: 120, height: 160 }
const pin = (words: string): Mark => ({ x: 0.75, y: 0.5, words })
/** A few pixels around the pin. */
const pinned = { left: 295, top: 155, width: 10, height: 10 }
const elsewhere = { left: 180, top: 20, width: 30, height: 280 }

describe('numbered places, as the stand-in takes them', () => {
  it('change a box by its words, all of it and nothing beside it', async () => {
    const picture = await changed({ feedback: '', marks: [box('make the sky red')] })
    expect(await changedArea(given, picture)).toEqual(boxed)
    const { r, b } = await meanOf(picture, boxed)
    expect(r).toBeGreaterThan(b + 60)
  })

  it('change a soft spot around a pin by its words', async () => {
    const picture = await changed({ feedback: '', marks: [pin('make it red')] })
    const area = await changedArea(given, picture)
    expect(area).toMatchObject({ width: area!.height })
    expect(area!.width).toBeLessThan(0.4 * height)
    const [middle, all] = [await meanOf(picture, pinned), await meanOf(picture, area)]
    expect(middle.r).toBeGreaterThan(all.r + 10)
    expect(area!.left + area!.width / 2).toBeCloseTo(0.75 * width, -1)
    expect(area!.top + area!.height / 2).toBeCloseTo(0.5 * height, -1)
  })

  it('each have their own words, beside the feedback for all of the picture', async () => {
    const marks = [box('make it green'), pin('make it red')]
    const picture = await changed({ feedback: 'darker', marks })
    const [grey, green, red] = await Promise.all(
      [elsewhere, boxed, pinned].map((area) => meanOf(picture, area)),
    )
    expect(grey!.g).toBeLessThan((await meanOf(given)).g - 20)
    expect(green!.g).toBeGreaterThan(green!.r + 20)
    expect(red!.r).toBeGreaterThan(red!.g + 20)
  })

  it('without words are where the feedback is meant', async () => {
    const picture = await changed({ feedback: 'make it red', marks: [box('')] })
    expect(await changedArea(given, picture)).toEqual(boxed)
  })

  it('hold what is added there', async () => {
    const picture = await changed({ feedback: '', marks: [box('add a cat')] })
    const area = await changedArea(given, picture)
    expect(area!.left).toBeGreaterThanOrEqual(boxed.left)
    expect(area!.left + area!.width).toBeLessThanOrEqual(boxed.left + boxed.width)
    expect(area!.top + area!.height).toBeLessThanOrEqual(boxed.top + boxed.height)
  })

  it.each([
    ['at the edge', { x: 1, y: 1, words: 'make it red' }],
    [
      'smaller than a pixel',
      { x: 0.5, y: 0.5, size: { width: 0.001, height: 0.001 }, words: 'red' },
    ],
  ])('may be %s', async (_what, mark) => {
    expect(await changedArea(given, await changed({ feedback: '', marks: [mark] }))).toBeDefined()
  })

  it('are found where reference pictures go along', async () => {
    const picture = await changed({ feedback: '', marks: [box('red')], references: [reference] })
    expect(await changedArea(given, picture)).toEqual(boxed)
  })

  it('may ask for faults, and the picture comes out as without', async () => {
    const standIn = createStandIn({ seconds: 0 })
    const faulty = { feedback: '[fault: 503, ok]', marks: [box('red')], standIn }
    await expect(changed(faulty)).rejects.toMatchObject({ status: 503 })
    expect(await changedArea(given, await changed(faulty))).toEqual(boxed)
  })

  it('come out different when regenerated', async () => {
    const standIn = createStandIn({ seconds: 0 })
    const asked = { feedback: '', marks: [box('darker')], standIn }
    expect((await changed(asked)).equals(await changed(asked))).toBe(false)
  })
})
