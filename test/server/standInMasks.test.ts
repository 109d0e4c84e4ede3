import type { Hono } from 'hono'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../server/listen.ts'
import { createClient } from '../../server/openai/createClient.ts'
import { createDraw } from '../../server/openai/createDraw.ts'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import { faults } from '../../server/stand-in/faults.ts'
import type { Mime } from '../../src/contract/picture.ts'
import { changedArea, meanOf } from './standInPixels.ts'
import { allEvents, askForEvents } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { deadAddress } from './support/upstream.ts'

const [width, height] = [320, 240]
const svg = (content: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240">${content}</svg>`,
    ),
  )

const gradient =
  '<linearGradient id="a"><stop stop-color="#7a8f96"/><stop offset="1" stop-color="#d8b48c"/></linearGradient>'
const given = svg(`<defs>${gradient}</defs><rect width="320" height="240" fill="url(#a)"/>`)
/** A round hole, whose edge is half transparent; and a box in it. */
const mask = svg(
  '<path fill-rule="evenodd" d="M0 0H320V240H0ZM60 120a60 60 0 1 0 120 0 60 60 0 1 0-120 0"/>',
)
const hole = { left: 60, top: 60, width: 120, height: 120 }
const marks = [{ x: 0, y: 0, size: { width: 1, height: 1 }, words: 'make it red' }]

const pngOf = (picture: Sharp) => picture.clone().png().toBuffer()
const inBase64 = async (bytes: Promise<Buffer> | Buffer, mime: Mime = 'image/png') => ({
  b64: (await bytes).toString('base64'),
  mime,
})

/** Our server before the stand-in, each on a socket. */
async function start(api: 'responses' | 'images', standIn = createStandIn({ seconds: 0 })) {
  const app = { fetch: standIn.app.fetch as Hono['fetch'] }
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => void server.close())
  const client = createClient({ apiKey: 'none', baseURL: `${url}/v1` })
  const models = { model: 'gpt-5.6-luna', imageModel: 'gpt-image-2' }
  const draw = createDraw({ client, api, ...models, idleTimeoutMs: 10_000 })
  const room = await startRoom({ baseURL: await deadAddress(), draw })
  return async (change: object, more: object = {}) => {
    const body = { prompt: 'a grey wall', change: { feedback: '', marks, ...change } }
    const settings = { size: 'auto' }
    const asked = { body: { ...body, settings, ...more } }
    const events = await allEvents(await askForEvents(room.url, asked))
    const end = events.at(-1)
    if (end?.name !== 'completed') throw new Error(JSON.stringify(end))
    return Buffer.from(end.data.image.b64, 'base64')
  }
}

/** The picture's own pixels where the mask is not fully transparent, and nothing elsewhere. */
async function outside(picture: Buffer): Promise<Buffer> {
  const pixels = await sharp(picture).ensureAlpha().raw().toBuffer()
  const alpha = await mask.clone().extractChannel('alpha').raw().toBuffer()
  alpha.forEach((value, at) => {
    if (value === 0) pixels.fill(0, 4 * at, 4 * at + 4)
  })
  return pixels
}

describe.each(['responses', 'images'] as const)('a mask for the stand-in, in the %s API', (api) => {
  it('lets change what is transparent in it, and no other pixel', async () => {
    const ask = await start(api)
    const before = await pngOf(given)
    const change = { picture: await inBase64(before), mask: await inBase64(pngOf(mask)) }
    const after = await ask(change)
    expect((await outside(after)).equals(await outside(before))).toBe(true)
    const { left, top, width, height } = (await changedArea(before, after))!
    expect(Math.abs(width - hole.width) + Math.abs(height - hole.height)).toBeLessThan(6)
    expect(Math.abs(left - hole.left) + Math.abs(top - hole.top)).toBeLessThan(6)
    const [was, is] = [await meanOf(before, hole), await meanOf(after, hole)]
    expect(is.r - is.g).toBeGreaterThan(was.r - was.g + 20)
  })

  it('is for the first picture where references go along', async () => {
    const ask = await start(api)
    const before = await pngOf(given)
    const reference = await inBase64(sharp(before).resize(64, 64).png().toBuffer())
    const change = { picture: await inBase64(before), mask: await inBase64(pngOf(mask)) }
    const after = await ask(change, { references: [reference] })
    expect((await outside(after)).equals(await outside(before))).toBe(true)
    expect(after.equals(before)).toBe(false)
  })

  it('holds in every attempt', async () => {
    const standIn = createStandIn({ seconds: 0, faults: [faults['503']] })
    const ask = await start(api, standIn)
    const before = await pngOf(given)
    const change = { picture: await inBase64(before), mask: await inBase64(pngOf(mask)) }
    const after = await ask({ ...change, feedback: 'mirror it [fault: early-end, ok]' })
    expect(standIn.calls).toBe(3)
    expect((await outside(after)).equals(await outside(before))).toBe(true)
  })
})

describe('a mask for the stand-in', () => {
  it('keeps what is transparent in the picture as it is', async () => {
    const ask = await start('responses')
    const before = await svg('<circle cx="160" cy="120" r="90" fill="#7a8f96" opacity=".7"/>')
      .png()
      .toBuffer()
    const after = await ask({
      picture: await inBase64(before),
      mask: await inBase64(pngOf(mask)),
      marks: [],
      feedback: 'add a bird, much darker',
    })
    expect((await outside(after)).equals(await outside(before))).toBe(true)
    expect(await changedArea(before, after)).toBeDefined()
  })

  it('may be a WebP for a WebP', async () => {
    const ask = await start('images')
    const webpOf = (picture: Sharp) => picture.clone().webp({ lossless: true }).toBuffer()
    const before = await webpOf(given)
    const change = {
      picture: await inBase64(before, 'image/webp'),
      mask: await inBase64(webpOf(mask), 'image/webp'),
    }
    const after = await ask(change)
    expect((await outside(after)).equals(await outside(before))).toBe(true)
  })

  it('scales with the picture where another size is asked for', async () => {
    const ask = await start('responses')
    const change = { picture: await inBase64(pngOf(given)), mask: await inBase64(pngOf(mask)) }
    const after = await ask(change, { settings: { size: '1280x960' } })
    const scaled = await sharp(await pngOf(given))
      .resize(1280, 960)
      .png()
      .toBuffer()
    const area = (await changedArea(scaled, after))!
    expect(area.left).toBeGreaterThan(4 * hole.left - 12)
    expect(area.width).toBeLessThan(4 * hole.width + 12)
  })
})

const unfit: [what: string, mask: () => Promise<Buffer>, message: RegExp][] = [
  [
    'another size',
    () =>
      mask
        .clone()
        .resize(width / 2, height)
        .png()
        .toBuffer(),
    /size/,
  ],
  ['another format', () => mask.clone().webp().toBuffer(), /webp, not png/],
  ['no alpha channel', () => given.clone().removeAlpha().png().toBuffer(), /missing alpha channel/],
  ['no picture in it', () => Promise.resolve(Buffer.from('none')), /no valid image/],
]
const refusal = (param: string, message: RegExp) => ({
  error: {
    message: expect.stringMatching(message) as string,
    type: 'image_generation_user_error',
    param,
    code: 'invalid_mask_image_format',
  },
})

describe('a mask that the stand-in refuses', () => {
  it.each(unfit)('has %s, and is refused as by the Responses API', async (_what, its, message) => {
    const url = async (bytes: Promise<Buffer>) =>
      `data:image/png;base64,${(await bytes).toString('base64')}`
    const content = [
      { type: 'input_text', text: 'darker' },
      { type: 'input_image', image_url: await url(pngOf(given)) },
    ]
    const tool = { type: 'image_generation', input_image_mask: { image_url: await url(its()) } }
    const { fetch } = createStandIn({ seconds: 0 })
    const body = { model: 'gpt-5.6-luna', input: [{ role: 'user', content }], tools: [tool] }
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch('http://stand-in/v1/responses', init)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual(refusal('tools[0].input_image_mask', message))
  })

  it.each(unfit)('has %s, and is refused as by the Images API', async (_what, its, message) => {
    const form = new FormData()
    const file = (bytes: Buffer) => new Blob([new Uint8Array(bytes)], { type: 'image/png' })
    form.set('prompt', 'darker')
    form.set('image', file(await pngOf(given)))
    form.set('mask', file(await its()))
    const { fetch } = createStandIn({ seconds: 0 })
    const response = await fetch('http://stand-in/v1/images/edits', { method: 'POST', body: form })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual(refusal('mask', message))
  })
})
