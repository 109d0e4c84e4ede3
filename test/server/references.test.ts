import { describe, expect, it } from 'vitest'
import { createClient } from '../../server/openai/createClient.ts'
import { createDraw } from '../../server/openai/createDraw.ts'
import { defaultSettings } from '../../src/contract/settings.ts'
import type { GenerateRequest } from '../../src/contract/generateRequest.ts'
import { drawn, jpeg, png, stream, webp } from './support/answers.ts'
import { startUpstream } from './support/upstream.ts'

const references = [
  { b64: png, mime: 'image/png' as const },
  { b64: webp, mime: 'image/webp' as const },
]
const change = { feedback: 'bluer', picture: { b64: jpeg, mime: 'image/jpeg' as const } }

/** What the provider is sent for an order. */
async function sent(api: 'responses' | 'images', more: Partial<GenerateRequest>) {
  const upstream = await startUpstream(stream(drawn))
  const client = createClient({ apiKey: 'none', baseURL: upstream.baseURL })
  const models = { model: 'text-model', imageModel: 'image-model' }
  const draw = createDraw({ client, api, ...models, idleTimeoutMs: 10_000 })
  const { signal } = new AbortController()
  const order = { prompt: 'a red fox', settings: defaultSettings, ...more }
  await draw(order, { attempt: 1, emit: () => Promise.resolve(), signal })
  return upstream.calls[0]?.body
}

const inputImage = (mime: string, b64: string) => ({
  type: 'input_image',
  image_url: `data:${mime};base64,${b64}`,
  detail: 'auto',
})

describe('reference pictures in the Responses API', () => {
  it('follow the prompt in their order, and the model decides what to do with them', async () => {
    expect(await sent('responses', { references })).toMatchObject({
      input: [
        {
          content: [
            { type: 'input_text', text: 'a red fox' },
            inputImage('image/png', png),
            inputImage('image/webp', webp),
          ],
        },
      ],
      tools: [{ action: 'auto' }],
    })
  })

  it('follow the picture to be changed, which the text tells from them', async () => {
    const text = expect.stringMatching(
      /^bluer\n\n.*the first picture; the others are references/,
    ) as string
    expect(await sent('responses', { references, change })).toMatchObject({
      input: [
        {
          content: [
            { type: 'input_text', text },
            inputImage('image/jpeg', jpeg),
            inputImage('image/png', png),
            inputImage('image/webp', webp),
          ],
        },
      ],
      tools: [{ action: 'edit' }],
    })
  })

  it('are not spoken of where there are none', async () => {
    expect(await sent('responses', { references: [] })).toMatchObject({
      input: [{ content: [{ type: 'input_text', text: 'a red fox' }] }],
      tools: [{ action: 'generate' }],
    })
  })
})

/** The files of a form, by the names of their fields and their types, in their order. */
const filesIn = (form: unknown) =>
  [...String(form).matchAll(/name="(image[^"]*)"; filename="[^"]+"\r\nContent-Type: (\S+)/gi)].map(
    ([, field, mime]) => [field, mime],
  )

describe('reference pictures in the Images API', () => {
  it('go along as a list, even if there is only one', async () => {
    expect(filesIn(await sent('images', { references }))).toEqual([
      ['image[]', 'image/png'],
      ['image[]', 'image/webp'],
    ])
    const [first] = references
    expect(filesIn(await sent('images', { references: first && [first] }))).toEqual([
      ['image[]', 'image/png'],
    ])
  })

  it('stand behind the picture to be changed', async () => {
    expect(filesIn(await sent('images', { references, change }))).toEqual([
      ['image[]', 'image/jpeg'],
      ['image[]', 'image/png'],
      ['image[]', 'image/webp'],
    ])
  })

  it('leave the picture to be changed alone where there are none', async () => {
    expect(filesIn(await sent('images', { change }))).toEqual([['image', 'image/jpeg']])
  })
})
