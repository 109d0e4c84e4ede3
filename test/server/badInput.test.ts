import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { limits } from '../../src/contract/limits.ts'
import { drawn, jpeg, png, stream } from './support/answers.ts'
import { askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const json = { 'content-type': 'application/json' }
const withPicture = (b64: string, mime = 'image/png') => ({
  prompt: 'a red fox',
  change: { feedback: 'bluer', picture: { b64, mime } },
})

const withMarks = (...marks: unknown[]) => ({
  prompt: 'a red fox',
  change: { feedback: '', picture: { b64: png, mime: 'image/png' }, marks },
})

const tooMuch = 'A'.repeat(Math.ceil(limits.inputImageBytes / 0.75) + 4)
const reference = { b64: png, mime: 'image/png' }

type Input = { name: string; body: unknown; field?: string; detail?: string }
const inputs: Input[] = [
  { name: 'no prompt', body: {}, field: 'prompt', detail: 'prompt: is missing.' },
  { name: 'an empty prompt', body: { prompt: '' }, field: 'prompt' },
  {
    name: 'a blank prompt',
    body: { prompt: ' \n\t' },
    field: 'prompt',
    detail: 'prompt: must not be blank.',
  },
  {
    name: 'a prompt that is too long',
    body: { prompt: 'x'.repeat(limits.promptLength + 1) },
    field: 'prompt',
    detail: 'prompt: must be at most 32,000 characters.',
  },
  { name: 'a prompt that is no text', body: { prompt: 7 }, field: 'prompt' },
  {
    name: 'an unknown field',
    body: { prompt: 'x', n: 2 },
    field: 'n',
    detail: 'n: is not a known field.',
  },
  {
    name: 'an unknown setting',
    body: { prompt: 'x', settings: { style: 'vivid' } },
    field: 'settings.style',
    detail: 'settings.style: is not a known field.',
  },
  {
    name: 'a wrong quality',
    body: { prompt: 'x', settings: { quality: 'best' } },
    field: 'settings.quality',
    detail: 'settings.quality: must be one of: auto, low, medium, high, xhigh, max.',
  },
  {
    name: 'a wrong size',
    body: { prompt: 'x', settings: { size: '1000x1000' } },
    field: 'settings.size',
  },
  {
    name: 'too many previews',
    body: { prompt: 'x', settings: { previews: 4 } },
    field: 'settings.previews',
  },
  {
    name: 'less than no previews',
    body: { prompt: 'x', settings: { previews: -1 } },
    field: 'settings.previews',
    detail: 'settings.previews: must be a whole number from 0 to 3.',
  },
  {
    name: 'too much compression',
    body: { prompt: 'x', settings: { format: 'webp', compression: 101 } },
    field: 'settings.compression',
  },
  {
    name: 'an unknown moderation',
    body: { prompt: 'x', settings: { moderation: 'off' } },
    field: 'settings.moderation',
  },
  {
    name: 'a model that is no name',
    body: { prompt: 'x', settings: { imageModel: 'two words' } },
    field: 'settings.imageModel',
  },
  {
    name: 'a size that the model cannot draw',
    body: { prompt: 'x', settings: { imageModel: 'gpt-image-1.5', size: '1280x1280' } },
    field: 'settings.size',
  },
  {
    name: 'a quality that the model does not know',
    body: { prompt: 'x', settings: { imageModel: 'gpt-image-2', quality: 'max' } },
    field: 'settings.quality',
    detail: 'settings.quality: xhigh and max need gpt-image-2.5 or later.',
  },
  {
    name: 'a transparent JPEG',
    body: { prompt: 'x', settings: { background: 'transparent', format: 'jpeg' } },
    field: 'settings.background',
  },
  {
    name: 'settings of null',
    body: { prompt: 'x', settings: null },
    field: 'settings',
  },
  {
    name: 'a change without a picture',
    body: { prompt: 'x', change: { feedback: 'bluer' } },
    field: 'change.picture',
  },
  {
    name: 'blank feedback',
    body: { prompt: 'x', change: { feedback: ' ', picture: { b64: png, mime: 'image/png' } } },
    field: 'change.feedback',
  },
  {
    name: 'a mark outside the picture',
    body: withMarks({ x: 1.2, y: 0.5, words: 'bluer' }),
    field: 'change.marks.0.x',
    detail: 'change.marks.0.x: must be from 0 to 1.',
  },
  {
    name: 'a box that reaches beyond the picture',
    body: withMarks({ x: 0.9, y: 0.5, size: { width: 0.2, height: 0.1 }, words: 'bluer' }),
    field: 'change.marks.0',
    detail: 'change.marks.0: must not reach beyond the picture.',
  },
  {
    name: 'a box of no size',
    body: withMarks({ x: 0.5, y: 0.5, size: { width: 0, height: 0.1 }, words: 'bluer' }),
    field: 'change.marks.0.size.width',
    detail: 'change.marks.0.size.width: must be more than 0.',
  },
  {
    name: 'more marks than may be',
    body: withMarks(...Array.from({ length: 21 }, () => ({ x: 0.5, y: 0.5, words: 'bluer' }))),
    field: 'change.marks',
  },
  {
    name: 'neither feedback nor words at a mark',
    body: withMarks({ x: 0.5, y: 0.5, words: '' }),
    field: 'change.feedback',
  },
  {
    name: 'a picture that is not base64',
    body: withPicture('%%%%'),
    field: 'change.picture.b64',
  },
  {
    name: 'a picture that is not what it is said to be',
    body: withPicture(jpeg),
    field: 'change.picture.b64',
  },
  {
    name: 'a picture that is too large',
    body: withPicture(tooMuch),
    field: 'change.picture.b64',
    detail: 'change.picture.b64: must be at most 20 MiB.',
  },
  {
    name: 'references that are no list',
    body: { prompt: 'x', references: 'boat.png' },
    field: 'references',
    detail: 'references: must be a list of pictures.',
  },
  {
    name: 'more references than may be',
    body: { prompt: 'x', references: Array.from({ length: 9 }, () => reference) },
    field: 'references',
    detail: 'references: must be at most 8 pictures.',
  },
  {
    name: 'a reference that is not what it is said to be',
    body: { prompt: 'x', references: [reference, { b64: jpeg, mime: 'image/png' }] },
    field: 'references.1.b64',
    detail: 'references.1.b64: must be a picture of type image/png in base64.',
  },
  {
    name: 'a reference that is too large',
    body: { prompt: 'x', references: [{ ...reference, b64: tooMuch }] },
    field: 'references.0.b64',
    detail: 'references.0.b64: must be at most 20 MiB.',
  },
  { name: 'null', body: null, detail: 'The body must be a JSON object.' },
  { name: 'a list', body: [], field: 'prompt' },
  { name: 'a text', body: 'a red fox', detail: 'The body must be a JSON object.' },
]

/** A picture of so many bytes. */
function ofBytes(length: number) {
  const bytes = Buffer.alloc(length)
  Buffer.from(png, 'base64').copy(bytes)
  return { ...reference, b64: bytes.toString('base64') }
}

async function start() {
  const upstream = await startUpstream(stream(drawn))
  const { url, log } = await startRoom(upstream)
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
    fetch(`${url}/api/generate`, { method: 'POST', headers, body })
  return { upstream, url, post, log }
}

describe('bad input', () => {
  it.each(inputs)('$name is refused with 400 and its field', async ({ body, field, detail }) => {
    const { upstream, post } = await start()
    const response = await post(JSON.stringify(body))
    expect(response.status).toBe(400)
    const failure = await failureIn(response)
    expect(failure).toMatchObject({ kind: 'invalid_request', ...(detail && { detail }) })
    expect(failure.field).toBe(field)
    expect(upstream.calls).toHaveLength(0)
  })

  it.each([
    ['as large as it may be', 0, 200],
    ['a byte larger', 1, 400],
    ['two bytes larger', 2, 400],
  ])('a reference that is %s is counted without its padding', async (_how, more, status) => {
    const { post } = await start()
    const references = [ofBytes(limits.inputImageBytes + more)]
    expect((await post(JSON.stringify({ prompt: 'x', references }))).status).toBe(status)
  })

  it.each(['', '{', 'a red fox', '{"prompt": "a secret prompt" oops'])(
    'a body that is no JSON is refused with 400 and not quoted: %j',
    async (body) => {
      const { post } = await start()
      const response = await post(body)
      expect(response.status).toBe(400)
      expect(await failureIn(response)).toMatchObject({
        kind: 'invalid_request',
        detail: 'The body of the request is not JSON.',
      })
    },
  )

  it('is answered as JSON also where a stream was asked for', async () => {
    const { post } = await start()
    const response = await post('{}', { ...json, accept: 'text/event-stream' })
    expect(response.status).toBe(400)
    expect(await failureIn(response)).toMatchObject({ field: 'prompt' })
  })

  it.each(['text/plain', 'application/jsonp', 'multipart/form-data; boundary=x', ''])(
    'the content type "%s" is refused with 415',
    async (type) => {
      const { post } = await start()
      const response = await post(new TextEncoder().encode('{"prompt":"x"}'), {
        'content-type': type,
      })
      expect(response.status).toBe(415)
      expect(await failureIn(response)).toMatchObject({ kind: 'unsupported_media_type' })
    },
  )

  it('a content type with a character set is fine', async () => {
    const { post } = await start()
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' }
    expect((await post('{"prompt":"x"}', headers)).status).toBe(200)
  })

  it('bytes that are no text are refused, and the server lives on', async () => {
    const { post } = await start()
    expect((await post(new Uint8Array([0xff, 0xfe, 0x00, 0x7b]))).status).toBe(400)
    expect((await post('{"prompt":"x"}')).status).toBe(200)
  })
})

describe('a body over the limit', () => {
  it('is refused with 413 by its declared length', async () => {
    const { post, upstream } = await start()
    const response = await post('x'.repeat(limits.bodyBytes + 1))
    expect(response.status).toBe(413)
    expect(await failureIn(response)).toMatchObject({ kind: 'payload_too_large' })
    expect(upstream.calls).toHaveLength(0)
  })

  it('is refused with the limit that the server was given', async () => {
    const room = await startRoom({ ...(await startUpstream(stream(drawn))), maxBodyBytes: 2048 })
    const body = { prompt: 'x'.repeat(2048) }
    const response = await askForJson(room.url, { body })
    expect(response.status).toBe(413)
    expect((await failureIn(response)).detail).toBe('A request may have at most 0.002 MiB.')
    expect((await askForJson(room.url)).status).toBe(200)
  })

  it('is refused with 413 while it is being read, where no length was declared', async () => {
    const { url } = await start()
    const { status, sentMiB } = await sendEndlessly(`${url}/api/generate`)
    expect(status).toBe(413)
    expect(sentMiB).toBeLessThan(2 * (limits.bodyBytes / 1024 ** 2))
  })
})

/** Sends chunk after chunk until the server answers. */
function sendEndlessly(url: string): Promise<{ status: number | undefined; sentMiB: number }> {
  const chunk = Buffer.alloc(1024 ** 2, 'x')
  let sentMiB = 0
  return new Promise((resolve, reject) => {
    // A connection that is to be closed would be closed on us in the middle of sending.
    const agent = new Agent({ keepAlive: true })
    const client = request(url, { method: 'POST', headers: json, agent })
    const send = () => {
      sentMiB++
      client.write(chunk, () => {
        if (!client.destroyed) send()
      })
    }
    client.on('error', reject)
    client.on('response', ({ statusCode: status }) => {
      resolve({ status, sentMiB })
      client.destroy()
    })
    send()
  })
}

describe('addresses', () => {
  it.each(['/api', '/api/', '/api/nothing', '/nothing', '/api/generate/x', '/%00', '/../env'])(
    '%s, which is none, is refused with 404 and our error object',
    async (path) => {
      const { url } = await start()
      const response = await fetch(url + path)
      expect(response.status).toBe(404)
      expect(await failureIn(response)).toMatchObject({ kind: 'not_found' })
    },
  )

  it.each([
    ['GET', '/api/generate', 'POST'],
    ['PUT', '/api/generate', 'POST'],
    ['DELETE', '/api/generate', 'POST'],
    ['OPTIONS', '/api/generate', 'POST'],
    ['POST', '/api/health', 'GET, HEAD'],
  ])('%s %s is refused with 405 and the methods allowed', async (method, path, allow) => {
    const { url } = await start()
    const response = await fetch(url + path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    expect(await failureIn(response)).toMatchObject({ kind: 'method_not_allowed' })
  })
})
