import type { Hono } from 'hono'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../server/listen.ts'
import { createClient } from '../../server/openai/createClient.ts'
import { createDraw } from '../../server/openai/createDraw.ts'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import { png, silence, usage } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { plantedKey, startRoom } from './support/room.ts'
import { deadAddress, startUpstream, type Answer } from './support/upstream.ts'

/** A room whose provider is asked in the Images API. */
function startImagesRoom({ baseURL, idleTimeoutMs = 10_000, totalTimeoutMs = 60_000 }: Provider) {
  const client = createClient({ apiKey: plantedKey, baseURL })
  const models = { model: 'image-model', imageModel: 'image-model' }
  const draw = createDraw({ client, api: 'images', ...models, idleTimeoutMs })
  return startRoom({ baseURL, draw, totalTimeoutMs })
}
type Provider = { baseURL: string; idleTimeoutMs?: number; totalTimeoutMs?: number }

const json =
  (body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(JSON.stringify(body, null, 2))
  }
const picture: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'image/png' })
  response.end(Buffer.from(png, 'base64'))
}

const movedWithoutEnd: Answer = (response) =>
  response.writeHead(302, { location: '/' }).write('Moved')

/** What becomes of a provider that answers with JSON, and then with whatever is behind an address. */
async function failureAfter(data: unknown, ...behind: Answer[]) {
  const upstream = await startUpstream(json(data), ...behind)
  const response = await askForJson((await startImagesRoom(upstream)).url)
  // Whatever was left open has been closed by us.
  await Promise.all(upstream.calls.map(({ closed }) => closed))
  return { ...(await failureIn(response)), calls: upstream.calls.length }
}

describe('the request in the Images API', () => {
  it('says what was set, and nothing of what is left to the server', async () => {
    const upstream = await startUpstream(json({ data: [{ b64_json: png }] }))
    const room = await startImagesRoom(upstream)
    const settings = { size: 'auto', previews: 2 }
    await askForJson(room.url, { body: { prompt: 'a red fox', settings } })
    expect(upstream.calls[0]?.body).toEqual({
      model: 'image-model',
      prompt: 'a red fox',
      stream: true,
      partial_images: 2,
    })
  })

  it('says all of it where all is set', async () => {
    const upstream = await startUpstream(json({ data: [{ b64_json: png }] }))
    const room = await startImagesRoom(upstream)
    const settings = {
      size: '1536x1024',
      quality: 'low',
      background: 'transparent',
      format: 'webp',
      compression: 80,
      moderation: 'low',
    }
    await askForJson(room.url, { body: { prompt: 'a red fox', settings } })
    const { size, quality, background } = settings
    expect(upstream.calls[0]?.body).toMatchObject({
      ...{ size, quality, background, moderation: 'low', partial_images: 3 },
      ...{ output_format: 'webp', output_compression: 80 },
    })
  })
})

describe('an answer in JSON', () => {
  const looks = { size: '1024x1024', quality: 'high', background: 'opaque' }

  it.each([
    ['base64', { b64_json: png }],
    ['base64 in a data URL', { b64_json: `data:image/png;base64,${png}` }],
    ['a data URL in the place of an address', { url: `data:image/png;base64,${png}` }],
  ])('brings the picture as %s', async (_how, image) => {
    const data = [{ ...image, revised_prompt: 'A fox' }]
    const upstream = await startUpstream(
      json({ created: 1, data, usage, ...looks }, { 'x-request-id': 'req_upstream' }),
    )
    const room = await startImagesRoom(upstream)
    const events = await allEvents(await askForEvents(room.url))
    expect(events).toEqual([
      { name: 'attempt', data: { attempt: 1, of: 4 } },
      {
        name: 'completed',
        data: {
          provider: 'openai',
          image: { b64: png, mime: 'image/png', ...looks },
          revisedPrompt: 'A fox',
          usage: { inputTokens: 10, outputTokens: 20, totalTokens: 30 },
          requestId: 'req_upstream',
          imageModel: 'image-model',
          attempt: 1,
        },
      },
    ])
  })

  it.each(['/generated/fox.png', 'fox.png?key=1'])(
    'brings the picture at an address of the provider’s own: %s',
    async (url) => {
      const upstream = await startUpstream(json({ data: [{ url }] }), picture)
      const room = await startImagesRoom(upstream)
      expect(await (await askForJson(room.url)).json()).toMatchObject({ image: { b64: png } })
      expect(upstream.calls).toHaveLength(2)
    },
  )

  it('brings no picture from elsewhere, and nobody there is asked', async () => {
    const elsewhere = await startUpstream(picture)
    const url = `${elsewhere.baseURL}/fox.png?secret`
    const failure = await failureAfter({ data: [{ url }] })
    expect(failure).toMatchObject({ kind: 'bad_picture', retryable: false, calls: 1 })
    expect(failure.detail).toContain(new URL(url).origin)
    expect(failure.detail).not.toContain('secret')
    expect(elsewhere.calls).toEqual([])
  })

  it('with an address that no server has says what it begins with', async () => {
    const failure = await failureAfter({ data: [{ url: 'file:///fox.png' }] })
    expect(failure).toMatchObject({ kind: 'bad_picture', calls: 1 })
    expect(failure.detail).toMatch('with an address that begins with file: instead of the picture')
  })

  it.each<[string, Answer]>([
    ['is gone', (response) => response.writeHead(404).end('no')],
    ['is elsewhere now', (response) => response.writeHead(302, { location: '/' }).end()],
    ['is elsewhere now, in words without end', movedWithoutEnd],
    ['breaks off', (response) => response.writeHead(200, { 'content-length': '9' }).destroy()],
  ])('whose picture %s is not asked for again: it may have been charged', async (_how, answer) => {
    const failure = await failureAfter({ data: [{ url: '/fox.png' }] }, answer)
    expect(failure).toMatchObject({ kind: 'bad_picture', calls: 2 })
    expect(failure.detail).toMatch('may have been charged')
  })

  it.each<[string, Answer]>([
    ['never comes', silence],
    ['stops coming', (response) => response.writeHead(200).write('x')],
  ])('whose picture %s is not drawn again', async (_how, answer) => {
    const upstream = await startUpstream(json({ data: [{ url: '/fox.png' }] }), answer)
    const room = await startImagesRoom({ ...upstream, idleTimeoutMs: 100 })
    const failure = await failureIn(await askForJson(room.url))
    expect(failure).toMatchObject({ kind: 'bad_picture' })
    expect(failure.detail).toMatch('may have been charged')
    expect(upstream.calls).toHaveLength(2)
    await upstream.calls[1]?.closed
  })

  it('whose picture takes longer than all of it may is told as such', async () => {
    const upstream = await startUpstream(json({ data: [{ url: '/fox.png' }] }), silence)
    const { url } = await startImagesRoom({ ...upstream, totalTimeoutMs: 200 })
    expect(await failureIn(await askForJson(url))).toMatchObject({ kind: 'total_timeout' })
  })

  it('that is longer than a picture can be is left unread', async () => {
    const endless: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'image/png' })
      const piece = Buffer.alloc(1024 ** 2)
      const write = () => {
        while (response.write(piece));
      }
      response.on('drain', write)
      write()
    }
    const failure = await failureAfter({ data: [{ url: '/fox.png' }] }, endless)
    expect(failure).toMatchObject({ kind: 'bad_picture', retryable: false })
    expect(failure.detail).toMatch('64 MiB')
  })

  it.each([
    ['no picture', { data: [] }, { kind: 'no_picture', calls: 1 }],
    ['nothing', {}, { kind: 'no_picture', calls: 1 }],
    [
      'an error',
      { error: { code: 'moderation_blocked', message: 'No' } },
      { kind: 'moderation_blocked' },
    ],
    ['a picture that is none', { data: [{ b64_json: 'AAAA' }] }, { kind: 'bad_picture', calls: 1 }],
    ['null', null, { kind: 'no_picture', calls: 1 }],
  ])('with %s is told as such', async (_what, body, expected) => {
    expect(await failureAfter(body)).toMatchObject(expected)
  })

  it('that refuses in a plain sentence is quoted', async () => {
    const upstream = await startUpstream((response) => {
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end('{"error":"image[] required"}')
    })
    const response = await askForJson((await startImagesRoom(upstream)).url)
    const detail = 'The provider says: image[] required'
    expect(await failureIn(response)).toMatchObject({ kind: 'rejected_request', detail })
  })

  it('that never comes is given up after the idle limit', async () => {
    const upstream = await startUpstream(silence)
    const room = await startImagesRoom({ ...upstream, idleTimeoutMs: 60 })
    expect(await failureIn(await askForJson(room.url))).toMatchObject({ kind: 'idle_timeout' })
  })

  it('is not waited for by a client that has gone, nor is its picture', async () => {
    const upstream = await startUpstream(json({ data: [{ url: '/fox.png' }] }), silence)
    const room = await startImagesRoom(upstream)
    const cancel = new AbortController()
    const asked = askForJson(room.url, { signal: cancel.signal }).catch(String)
    await upstream.nextCall()
    await upstream.nextCall()
    cancel.abort()
    await upstream.calls[1]?.closed
    expect(await asked).toMatch('AbortError')
  })
})

describe('a stream of events', () => {
  const events =
    (...said: object[]): Answer =>
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(said.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''))
    }
  const preview = { type: 'image_generation.partial_image', partial_image_index: 0 }
  const type = 'image_generation.completed'
  const asDataUrl = `data:image/png;base64,${png}`

  it.each([
    ['base64', { b64_json: png }],
    ['base64 in a data URL', { b64_json: asDataUrl }],
    ['a data URL in the place of an address', { url: asDataUrl }],
    ['an address of the provider’s own', { url: '/fox.png' }],
  ])('brings the picture as %s', async (_how, image) => {
    const said = events({ ...preview, b64_json: asDataUrl }, { type, ...image, usage })
    const upstream = await startUpstream(said, picture)
    const room = await startImagesRoom(upstream)
    const told = await allEvents(await askForEvents(room.url))
    const partial = { index: 0, b64: png, mime: 'image/png' }
    const drawn = { b64: png, mime: 'image/png' }
    expect(told.slice(-2)).toMatchObject([
      { name: 'partial', data: partial },
      { name: 'completed', data: { image: drawn, usage: { totalTokens: 30 } } },
    ])
  })

  it('brings no picture from elsewhere', async () => {
    const elsewhere = await startUpstream(picture)
    const upstream = await startUpstream(events({ type, url: `${elsewhere.baseURL}/fox.png` }))
    const response = await askForJson((await startImagesRoom(upstream)).url)
    expect(await failureIn(response)).toMatchObject({ kind: 'bad_picture', retryable: false })
    expect(elsewhere.calls).toEqual([])
  })
})

describe.each([
  'text/plain; charset=utf-8',
  'text/event-stream',
  'application/octet-stream',
  'application/vnd.api+json',
  '',
])('an answer that calls itself %j', (type) => {
  const called =
    (...pieces: string[]): Answer =>
    (response) => {
      response.writeHead(200, type ? { 'content-type': type } : {})
      // One by one, so that they come as several.
      const [last = '', ...before] = pieces.toReversed()
      before.reverse().forEach((piece) => response.write(piece))
      setTimeout(() => response.end(last), pieces.length > 1 ? 50 : 0)
    }
  const json = JSON.stringify({ data: [{ b64_json: png }] }, null, 1)
  const event = { type: 'image_generation.completed', b64_json: png }

  it.each([
    ['JSON', [json]],
    ['JSON behind blanks', [`\n ${json}`]],
    ['JSON behind blanks that came by themselves', [' \n', json]],
    ['JSON behind a mark of the byte order', [`\uFEFF${json}`]],
    ['a stream of events', [`data: ${JSON.stringify(event)}\n\n`]],
    ['a stream behind blanks', ['\n', `data: ${JSON.stringify(event)}\n\n`]],
  ])('is read as what it is: %s', async (_what, pieces) => {
    const upstream = await startUpstream(called(...pieces))
    const room = await startImagesRoom(upstream)
    expect(await (await askForJson(room.url)).json()).toMatchObject({ image: { b64: png } })
    expect(upstream.calls).toHaveLength(1)
  })

  it('and has nothing in it counts as broken off', async () => {
    const upstream = await startUpstream(called(''))
    const { url } = await startImagesRoom(upstream)
    expect(await failureIn(await askForJson(url))).toMatchObject({ kind: 'stream_interrupted' })
  })
})

describe.each(['responses', 'images'] as const)('the stand-in, asked in the %s API', (api) => {
  it('draws, and then changes what it drew', async () => {
    const standIn = createStandIn({ seconds: 0 })
    const app = { fetch: standIn.app.fetch as Hono['fetch'] }
    const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })
    onTestFinished(() => void server.close())
    const client = createClient({ apiKey: 'none', baseURL: `${url}/v1` })
    const models = { model: 'gpt-5.6-luna', imageModel: 'gpt-image-2' }
    const draw = createDraw({ client, api, ...models, idleTimeoutMs: 10_000 })
    const room = await startRoom({ baseURL: await deadAddress(), draw })
    const drawn = await allEvents(await askForEvents(room.url))
    expect(drawn.filter(({ name }) => name === 'partial')).toHaveLength(3)
    const end = drawn.at(-1)
    if (end?.name !== 'completed') throw new Error('Nothing was drawn')
    const { b64, mime } = end.data.image
    const change = { feedback: 'darker', picture: { b64, mime } }
    const changed = await askForJson(room.url, { body: { prompt: 'a red fox', change } })
    expect(changed.status).toBe(200)
    expect(await changed.json()).not.toMatchObject({ image: { b64 } })
    expect(standIn).toMatchObject({ calls: 2, open: 0 })
  })
})
