import OpenAI from 'openai'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import { instructionFor } from '../../src/contract/instruction.ts'
import { meanOf } from './standInPixels.ts'

const prompt = 'a house in hills'
const plain = (background: string, width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
const [orange, blue] = [await plain('#f08020'), await plain('#2050d0')]

type Asked = { pictures: Buffer[]; text?: string; action?: 'auto' | 'edit' }

async function ask({ pictures, text = prompt, action = 'auto' }: Asked) {
  const { fetch } = createStandIn({ seconds: 0 })
  const client = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch })
  const images = pictures.map((picture) => ({
    type: 'input_image' as const,
    image_url: `data:image/jpeg;base64,${picture.toString('base64')}`,
    detail: 'auto' as const,
  }))
  const response = await client.responses.create({
    model: 'gpt-5.6-luna',
    input: [{ role: 'user', content: [{ type: 'input_text', text }, ...images] }],
    tools: [{ type: 'image_generation', action, size: '1024x1024' }],
  })
  const item = response.output.find(({ type }) => type === 'image_generation_call')
  if (item?.type !== 'image_generation_call') throw new Error('There is no picture')
  const revised = 'revised_prompt' in item ? item.revised_prompt : undefined
  return { picture: Buffer.from(item.result ?? '', 'base64'), revised }
}

async function askInImages(pictures: Buffer[], text = prompt) {
  const { fetch } = createStandIn({ seconds: 0 })
  const { images } = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch })
  const type = 'image/jpeg'
  const image = pictures.map((bytes) => new File([new Uint8Array(bytes)], 'a.jpeg', { type }))
  const size = '1024x1024'
  const { data } = await images.edit({ model: 'gpt-image-2', prompt: text, size, image })
  return Buffer.from(data?.[0]?.b64_json ?? '', 'base64')
}

const top = { left: 0, top: 0, width: 1024, height: 200 }
const warmth = async (picture: Buffer) => {
  const { r, b } = await meanOf(picture, top)
  return r - b
}

describe('reference pictures, as the stand-in takes them', () => {
  it('give their colours to the picture', async () => {
    const { picture, revised } = await ask({ pictures: [orange] })
    const cold = await ask({ pictures: [blue] })
    expect(await warmth(picture)).toBeGreaterThan((await warmth(cold.picture)) + 60)
    expect(revised).toContain('after one reference picture')
  })

  it('count in their order', async () => {
    const { picture, revised } = await ask({ pictures: [orange, blue] })
    const other = await ask({ pictures: [blue, orange] })
    expect(await warmth(picture)).toBeGreaterThan((await warmth(other.picture)) + 60)
    expect(revised).toContain('after 2 reference pictures')
  })

  it('do the same in the Images API', async () => {
    const { picture } = await ask({ pictures: [orange, blue] })
    expect((await askInImages([orange, blue])).equals(picture)).toBe(true)
  })

  it.each(['responses', 'images'])('stand behind the picture to be changed, in %s', async (api) => {
    const change = { feedback: 'mirror it' }
    const text = instructionFor({ prompt, change, references: [orange] })
    const given = await plain('#208040', 1024, 640)
    const pictures = [given, orange]
    const picture =
      api === 'images'
        ? await askInImages(pictures, text)
        : (await ask({ pictures, text, action: 'edit' })).picture
    const { g, r } = await meanOf(picture)
    expect(g).toBeGreaterThan(r)
  })

  it('may be photographs of 60 megapixels', async () => {
    const photograph = await plain('#f08020', 9_000, 6_700)
    expect(await warmth((await ask({ pictures: [photograph] })).picture)).toBeGreaterThan(0)
  })

  it.each([
    ['no picture', Buffer.from('none')],
    ['half a picture', Buffer.from('ffd8ffe000104a46', 'hex')],
  ])('are refused where one is %s', async (_what, bytes) => {
    await expect(ask({ pictures: [orange, bytes] })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_image',
    })
  })
})
