import OpenAI from 'openai'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { instructionFor } from '../../src/contract/instruction.ts'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import { type Area, type Mean, meanOf } from './standInPixels.ts'

const prompt = 'a red house in green hills'
const [width, height] = [1024, 640]
let given: Buffer

beforeAll(async () => {
  // colours and lights of all kinds, the same on the left as on the right
  given = await sharp({ create: { width, height, channels: 3, background: '#7a8f96' } })
    .composite([
      {
        input: { create: { width: 600, height: 160, channels: 3, background: '#d8b48c' } },
        left: 212,
        top: 40,
      },
      {
        input: { create: { width: 600, height: 160, channels: 3, background: '#4d7a5c' } },
        left: 212,
        top: 440,
      },
    ])
    .png()
    .toBuffer()
})

async function change(feedback: string, tool = {}, standIn = createStandIn({ seconds: 0 })) {
  const client = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch: standIn.fetch })
  const response = await client.responses.create({
    model: 'gpt-5.6-luna',
    input: [
      {
        role: 'user',
        content: [
          { type: 'input_text', text: instructionFor({ prompt, change: { feedback } }) },
          {
            type: 'input_image',
            image_url: `data:image/png;base64,${given.toString('base64')}`,
            detail: 'auto',
          },
        ],
      },
    ],
    tools: [{ type: 'image_generation', action: 'edit', ...tool }],
  })
  const item = response.output.find(({ type }) => type === 'image_generation_call')
  if (item?.type !== 'image_generation_call') throw new Error('There is no picture')
  return { item, picture: Buffer.from(item.result ?? '', 'base64') }
}

const areas = {
  all: { left: 0, top: 0, width, height },
  top: { left: 0, top: 0, width, height: 220 },
  bottom: { left: 0, top: 440, width, height: 200 },
  left: { left: 0, top: 0, width: 340, height },
  right: { left: 700, top: 0, width: 324, height },
} satisfies Record<string, Area>

/** How far the channels of an area moved. */
async function shift(picture: Buffer, area: Area = areas.all) {
  const [before, after] = [await meanOf(given, area), await meanOf(picture, area)]
  const moved = { r: after.r - before.r, g: after.g - before.g, b: after.b - before.b }
  return { ...moved, size: Math.abs(moved.r) + Math.abs(moved.g) + Math.abs(moved.b) }
}

const saturation = ({ r, g, b }: Mean) => Math.max(r, g, b) - Math.min(r, g, b)

describe('an edit by the stand-in', () => {
  it('makes the picture lighter or darker', async () => {
    expect((await shift((await change('make it lighter')).picture)).g).toBeGreaterThan(15)
    expect((await shift((await change('much darker, please')).picture)).g).toBeLessThan(-25)
  })

  it('makes the picture warmer or cooler', async () => {
    const warm = await shift((await change('a bit warmer')).picture)
    const cool = await shift((await change('cooler')).picture)
    expect(warm.r - warm.b).toBeGreaterThan(15)
    expect(cool.b - cool.r).toBeGreaterThan(25)
  })

  it('takes colour away', async () => {
    const { picture } = await change('black and white')
    expect(saturation(await meanOf(picture, areas.all))).toBeLessThan(1)
    const muted = await meanOf((await change('less colour')).picture, areas.top)
    expect(saturation(muted)).toBeLessThan(saturation(await meanOf(given, areas.top)) * 0.6)
  })

  it('changes contrast and focus', async () => {
    const spread = async (picture: Buffer) =>
      Math.max(...(await sharp(picture).greyscale().stats()).channels.map(({ stdev }) => stdev))
    const plain = await spread(given)
    expect(await spread((await change('more contrast')).picture)).toBeGreaterThan(plain * 1.15)
    expect(await spread((await change('less contrast')).picture)).toBeLessThan(plain * 0.85)
    const edges = async (picture: Buffer) => (await sharp(picture).stats()).sharpness
    expect(await edges((await change('blur it')).picture)).toBeLessThan((await edges(given)) / 2)
  })

  it.each([
    ['make the sky green', 'top', 'bottom', 'g'],
    ['the water should be bluer', 'bottom', 'top', 'b'],
    ['more red on the left side', 'left', 'right', 'r'],
    ['paint the right side yellow', 'right', 'left', 'r'],
  ] as const)(
    'with "%s" changes the %s and leaves the %s alone',
    async (feedback, where, elsewhere, channel) => {
      const { picture } = await change(feedback)
      const inside = await shift(picture, areas[where])
      expect(inside.size).toBeGreaterThan(25)
      const others = (['r', 'g', 'b'] as const).filter((name) => name !== channel)
      expect(inside[channel]).toBeGreaterThan(Math.min(...others.map((name) => inside[name])))
      expect((await shift(picture, areas[elsewhere])).size).toBeLessThan(0.01)
    },
  )

  it('mirrors the picture', async () => {
    const { picture } = await change('mirror it')
    const mirrored = await sharp(given).flop().removeAlpha().raw().toBuffer()
    expect(mirrored.equals(await sharp(picture).removeAlpha().raw().toBuffer())).toBe(true)
  })

  it('adds what it can draw, and only there', async () => {
    const { picture } = await change('add a red balloon')
    expect((await shift(picture, areas.top)).size).toBeGreaterThan(3)
    expect((await shift(picture, areas.bottom)).size).toBeLessThan(0.01)
    expect(
      (await shift((await change('put a cat on the left')).picture, areas.right)).size,
    ).toBeLessThan(0.01)
  })

  it('changes a part of the picture for words that it does not know', async () => {
    const { picture } = await change('surprise me')
    const sizes = await Promise.all(
      [areas.top, areas.bottom, areas.left, areas.right].map(
        async (area) => (await shift(picture, area)).size,
      ),
    )
    expect(Math.max(...sizes)).toBeGreaterThan(3)
    expect(Math.min(...sizes)).toBeLessThan(3)
  })

  it('follows the feedback and not the prompt that goes along', async () => {
    // the prompt says red and green, which must not colour anything
    const { picture, item } = await change('blur the sky')
    expect((await shift(picture)).size).toBeLessThan(6)
    expect(item).toMatchObject({
      action: 'edit',
      revised_prompt: expect.stringContaining('blur the sky') as string,
    })
    expect(item.revised_prompt).not.toContain('Change nothing else')
  })

  it('keeps the size of the picture unless told another', async () => {
    expect((await change('darker')).item.size).toBe(`${width}x${height}`)
    const { picture } = await change('darker', { size: '1536x1024', output_format: 'webp' })
    expect(await sharp(picture).metadata()).toMatchObject({
      format: 'webp',
      width: 1536,
      height: 1024,
    })
  })

  it.each(['darker', 'mirror it', 'add a bird', 'make the sky pink', 'surprise me'])(
    'is the same again for "%s", and different when regenerated',
    async (feedback) => {
      const standIn = createStandIn({ seconds: 0 })
      const first = await change(feedback, {}, standIn)
      const second = await change(feedback, {}, standIn)
      expect(second.picture.equals(first.picture)).toBe(false)
      expect((await change(feedback)).picture.equals(first.picture)).toBe(true)
    },
  )
})
