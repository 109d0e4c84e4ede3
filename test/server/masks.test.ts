import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Mime, Picture } from '../../src/contract/picture.ts'
import { drawn, error, started, stream } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const opaque = { r: 90, g: 120, b: 60 }
const clear = { ...opaque, alpha: 0 }
const blank = (background: object, width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 'alpha' in background ? 4 : 3, background } })

async function picture(bytes: Promise<Buffer>, mime: Mime = 'image/png'): Promise<Picture> {
  return { b64: (await bytes).toString('base64'), mime }
}
const png = await picture(blank(opaque).png().toBuffer())
const mask = await picture(blank(clear).png().toBuffer())
const webp = await picture(blank(opaque).webp().toBuffer(), 'image/webp')
const jpeg = await picture(blank(opaque).jpeg().toBuffer(), 'image/jpeg')

const marks = [{ x: 0, y: 0, size: { width: 0.5, height: 0.5 }, words: 'bluer' }]
const order = (change: object) => ({
  prompt: 'a red fox',
  change: { feedback: '', marks, picture: png, mask, ...change },
})

/** What the files of a form are, by the names of their fields. */
const partsIn = (form: unknown) =>
  [
    ...String(form).matchAll(/name="(\w+(?:\[\])?)"; filename="[^"]+"\r\nContent-Type: (\S+)/gi),
  ].map(([, field, mime]) => [field, mime])

describe.each(['responses', 'images'] as const)('a mask in the %s API', (api) => {
  it.each([
    ['events', askForEvents],
    ['JSON', askForJson],
  ])('goes along with the picture that it is for, where %s are asked for', async (_what, ask) => {
    const upstream = await startUpstream(stream(drawn))
    const { url } = await startRoom({ ...upstream, api })
    const response = await ask(url, { body: { ...order({}), references: [jpeg] } })
    expect(response.status).toBe(200)
    await response.text()

    const sent = upstream.calls[0]?.body
    if (api === 'images') {
      const parts = partsIn(sent)
      expect(parts.filter(([field]) => field !== 'mask')).toEqual([
        ['image[]', 'image/png'],
        ['image[]', 'image/jpeg'],
      ])
      expect(parts).toContainEqual(['mask', 'image/png'])
      expect(sent).toContain(Buffer.from(mask.b64, 'base64').toString('utf8'))
      expect(sent).toContain('Change nothing outside the mask.')
      return
    }
    const [text, image] = [
      expect.stringContaining('Change nothing outside the mask.') as string,
      `data:image/png;base64,${png.b64}`,
    ]
    expect(sent).toMatchObject({
      input: [{ content: [{ text }, { image_url: image }, { type: 'input_image' }] }],
      tools: [
        { action: 'edit', input_image_mask: { image_url: `data:image/png;base64,${mask.b64}` } },
      ],
    })
  })

  it('is not spoken of where there is none', async () => {
    const upstream = await startUpstream(stream(drawn))
    const { url } = await startRoom({ ...upstream, api })
    await (await askForJson(url, { body: order({ mask: undefined }) })).text()
    expect(JSON.stringify(upstream.calls[0]?.body)).not.toContain('mask')
  })

  it('is sent again, as it was, with the next attempt', async () => {
    const upstream = await startUpstream(error(503, { message: 'Busy' }), stream(drawn))
    const { url } = await startRoom({ ...upstream, api })
    const events = await allEvents(await askForEvents(url, { body: order({}) }))
    expect(events.at(-1)).toMatchObject({ name: 'completed', data: { attempt: 2 } })
    const [first, second] = upstream.calls.map(({ body }) => withoutBoundary(body))
    expect(first).toContain('mask')
    expect(second).toBe(first)
  })
})

/** A form is told from the next by the line between its parts. */
function withoutBoundary(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return text.replaceAll(/^--\S+?(?:--)?\r$/gm, '--')
}

const lossless = { lossless: true }
const palette = { palette: true }
const fitting = [
  ['a PNG with an alpha channel', png, mask],
  ['a PNG with transparent colours', png, await picture(blank(clear).png(palette).toBuffer())],
  ['a WebP', webp, await picture(blank(clear).webp().toBuffer(), 'image/webp')],
  [
    'a WebP that lost nothing',
    webp,
    await picture(blank(clear).webp(lossless).toBuffer(), 'image/webp'),
  ],
] as const

const small = blank(clear, 32, 48)
const noAlpha = 'must have an alpha channel'
const otherSize = 'must be of the picture’s size, 64 × 48 pixels'
const unfit: [what: string, given: Picture, its: object, detail: string][] = [
  ['is of another type', webp, mask, 'must be of the picture’s type, image/webp'],
  ['belongs to a JPEG', jpeg, mask, 'for JPEG has no alpha channel'],
  ['is smaller', png, await picture(small.clone().png().toBuffer()), otherSize],
  [
    'is a smaller WebP',
    webp,
    await picture(small.clone().webp().toBuffer(), 'image/webp'),
    otherSize,
  ],
  [
    'is a smaller WebP that lost nothing',
    webp,
    await picture(small.clone().webp(lossless).toBuffer(), 'image/webp'),
    otherSize,
  ],
  ['has no alpha channel', png, png, noAlpha],
  [
    'has colours, none of them transparent',
    png,
    await picture(blank(opaque).png(palette).toBuffer()),
    noAlpha,
  ],
  ['is a WebP without an alpha channel', webp, webp, noAlpha],
  [
    'is a WebP that lost nothing but has no alpha channel',
    webp,
    await picture(blank(opaque).webp(lossless).toBuffer(), 'image/webp'),
    noAlpha,
  ],
]

/** What is told of a request that never reached the provider. */
async function refusalOf(change: object) {
  const upstream = await startUpstream(stream(drawn))
  const { url } = await startRoom(upstream)
  const response = await askForJson(url, { body: order(change) })
  expect(response.status).toBe(400)
  expect(upstream.calls).toHaveLength(0)
  return failureIn(response)
}

describe('a mask', () => {
  it.each(fitting)('may be %s', async (_what, given, its) => {
    const { url } = await startRoom(await startUpstream(stream(drawn)))
    const response = await askForJson(url, { body: order({ picture: given, mask: its }) })
    expect(response.status).toBe(200)
  })

  it.each(unfit)('that %s is refused by its field', async (_what, given, its, detail) => {
    const failure = await refusalOf({ picture: given, mask: its })
    expect(failure).toMatchObject({ kind: 'invalid_request', field: 'change.mask' })
    expect(failure.detail).toContain(detail)
  })

  it.each([
    ['is not base64', { b64: '%%%%', mime: 'image/png' }],
    ['is not what it is said to be', { ...webp, mime: 'image/png' }],
  ])('that %s is refused as any picture', async (_what, its) => {
    expect(await refusalOf({ mask: its })).toMatchObject({ field: 'change.mask.b64' })
  })

  it('that the provider refuses while it streams is told in its words, and not sent again', async () => {
    const refused = {
      code: 'invalid_mask_image_format',
      message: 'Invalid mask image format - mask image missing alpha channel',
    }
    const failed = { type: 'response.failed', response: { error: refused } }
    const upstream = await startUpstream(stream([...started, failed]))
    const { url } = await startRoom(upstream)
    const failure = await failureIn(await askForJson(url, { body: order({}) }))
    expect(failure).toMatchObject({ kind: 'rejected_request', retryable: false })
    expect(failure.detail).toContain(refused.message)
    expect(upstream.calls).toHaveLength(1)
  })
})
