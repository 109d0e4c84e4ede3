import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ResponseStreamEvent } from 'openai/resources/responses/responses'
import OpenAI from 'openai'
import { createStandIn, type StandIn } from '../../server/stand-in/createStandIn.ts'
import { differenceOf, meanOf } from './standInPixels.ts'

type Tool = Partial<OpenAI.Responses.Tool.ImageGeneration>

/** Previews and final picture of one call. */
async function draw(
  input: string,
  tool: Tool = {},
  standIn: StandIn = createStandIn({ seconds: 0 }),
) {
  const client = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch: standIn.fetch })
  const stream = await client.responses.create({
    model: 'gpt-5.6-luna',
    input,
    stream: true,
    tools: [{ type: 'image_generation', ...tool }],
  })
  const events: ResponseStreamEvent[] = []
  for await (const event of stream) events.push(event)
  const previews = events.flatMap((event) =>
    event.type === 'response.image_generation_call.partial_image'
      ? [Buffer.from(event.partial_image_b64, 'base64')]
      : [],
  )
  const item = events
    .flatMap((event) => (event.type === 'response.output_item.done' ? [event.item] : []))
    .find((done) => done.type === 'image_generation_call')
  return { previews, picture: Buffer.from(item?.result ?? '', 'base64'), item }
}

describe('a picture of the stand-in', () => {
  it.each([
    ['png', '1024x1024'],
    ['webp', '1536x1024'],
    ['jpeg', '1024x1536'],
    ['png', '2048x688'],
  ] as const)('comes as %s of %s when asked for, previews too', async (format, size) => {
    const { previews, picture, item } = await draw('a house', {
      output_format: format,
      size,
      partial_images: 3,
    })
    expect(previews).toHaveLength(3)
    for (const bytes of [...previews, picture]) {
      const metadata = await sharp(bytes).metadata()
      expect(`${metadata.format} ${metadata.width}x${metadata.height}`).toBe(`${format} ${size}`)
    }
    expect(item).toMatchObject({ output_format: format, size })
  })

  it.each([0, 1, 2, 3])('has %i previews when asked for', async (partial_images) => {
    expect((await draw('a house', { partial_images })).previews).toHaveLength(partial_images)
  })

  it('takes its shape from the words when the size is auto', async () => {
    const sizes = ['a cat', 'a wide landscape', 'a tall portrait'].map(
      async (prompt) => (await draw(prompt)).item?.size,
    )
    expect(await Promise.all(sizes)).toEqual(['1024x1024', '1536x1024', '1024x1536'])
  })

  it('is transparent around its subject when asked for, and nowhere else', async () => {
    const clear = await draw('an apple', { background: 'transparent', output_format: 'webp' })
    const { data, info } = await sharp(clear.picture).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(4)
    expect(data[3]).toBe(0)
    expect(data[4 * (512 * 1024 + 512) + 3]).toBe(255)
    expect((await sharp((await draw('an apple')).picture).stats()).isOpaque).toBe(true)
  })

  it('shrinks with its compression', async () => {
    const sizeAt = async (output_compression: number) => {
      const { picture } = await draw('a city', { output_format: 'jpeg', output_compression })
      return picture.length
    }
    expect(await sizeAt(20)).toBeLessThan((await sizeAt(100)) / 2)
  })

  it('is the same for the same prompt and attempt', async () => {
    const [one, other] = [await draw('a boat'), await draw('a boat')]
    expect(one.picture.equals(other.picture)).toBe(true)
  })

  it('differs clearly from every other of six attempts', async () => {
    const standIn = createStandIn({ seconds: 0 })
    const pictures: Buffer[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const { picture } = await draw('a lighthouse by the sea', { size: '1024x1024' }, standIn)
      pictures.push(await sharp(picture).resize(64, 64).png().toBuffer())
    }
    for (const [index, picture] of pictures.entries())
      for (const other of pictures.slice(index + 1))
        expect(await differenceOf(picture, other)).toBeGreaterThan(6)
  })

  it('gets sharper from preview to preview', async () => {
    const { previews, picture } = await draw('a castle on a hill', { partial_images: 3 })
    const distances = await Promise.all(previews.map((preview) => differenceOf(preview, picture)))
    expect(distances).toEqual(distances.toSorted((a, b) => b - a))
    expect(Math.max(...distances)).toBeGreaterThan(Math.min(...distances) * 1.5)
  })

  it('shows the colours of its prompt', async () => {
    const seaOf = async (colour: string) =>
      meanOf((await draw(`a boat on a ${colour} sea`)).picture)
    const [red, green, blue] = [await seaOf('red'), await seaOf('green'), await seaOf('blue')]
    expect(red.r - red.b).toBeGreaterThan(blue.r - blue.b + 20)
    expect(green.g - green.r).toBeGreaterThan(red.g - red.r + 20)
    expect(blue.b - blue.r).toBeGreaterThan(green.b - green.r + 20)
  })

  it('is dark by night and light by day', async () => {
    const lightBy = async (time: string) =>
      (await meanOf((await draw(`hills by ${time}`)).picture)).g
    expect(await lightBy('day')).toBeGreaterThan((await lightBy('night')) + 60)
  })

  it.each([
    ['markup', '<script>alert("&")</script> & <svg/onload=x> ]]> "quoted" \u0000\u0007'],
    ['32,000 characters', 'a red boat on the sea, '.repeat(1400).slice(0, 32_000)],
    ['one word without end', 'x'.repeat(32_000)],
    ['Chinese, Arabic and emoji', '灯塔在海边的黄昏 منارة عند الغسق 👩‍👩‍👧🏽 🎉'],
    ['nothing but signs', '?!… ~~ §'],
    ['a lone surrogate', 'a \ud800 house'],
  ])('comes of a prompt of %s', async (_what, prompt) => {
    const { picture } = await draw(prompt, { size: '1024x1024' })
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1024, height: 1024 })
  })

  it('is painted without the fault markers of its prompt', async () => {
    const [plain, marked] = [await draw('a boat'), await draw('[fault: ok] a boat')]
    expect(plain.item?.revised_prompt).toBe(marked.item?.revised_prompt)
    expect(plain.picture.equals(marked.picture)).toBe(true)
  })
})
