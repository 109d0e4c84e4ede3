import { describe, expect, it } from 'vitest'
import {
  completed,
  drawn,
  imageUsage,
  itemDone,
  imageItem,
  png,
  started,
} from './support/answers.ts'
import { encode, jpeg, partial, raw, stream, usage, webp } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const expectedImage = {
  b64: png,
  mime: 'image/png',
  size: '1024x1024',
  quality: 'high',
  background: 'opaque',
}

const phase = (name: string) => ({ name: 'phase', data: { phase: name } })
const preview = (index: number) => ({
  name: 'partial',
  data: { attempt: 1, index, b64: png, mime: 'image/png' },
})

/** The Images API tells no more than that it draws, and nothing of a prompt that was rewritten. */
const ways = [
  {
    api: 'responses',
    before: ['accepted', 'planning', 'drawing'].map(phase),
    behind: [phase('finishing')],
    told: { revisedPrompt: 'A red fox, revised' },
  },
  { api: 'images', before: [phase('drawing')], behind: [], told: {} },
] as const

describe.each(ways)('a generation in the $api API', ({ api, before, behind, told }) => {
  it('tells attempt, phases and previews in order, and ends with the picture', async () => {
    const upstream = await startUpstream(stream(drawn))
    const room = await startRoom({ ...upstream, api })

    const response = await askForEvents(room.url)
    const events = await allEvents(response)

    expect(response.headers.get('content-type')).toMatch('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(events).toEqual([
      { name: 'attempt', data: { attempt: 1, of: 4 } },
      ...before,
      preview(0),
      preview(1),
      ...behind,
      {
        name: 'completed',
        data: {
          image: expectedImage,
          ...told,
          usage: { inputTokens: 11, outputTokens: 439, totalTokens: 450 },
          requestId: 'req_upstream',
          provider: 'openai',
          imageModel: 'image-model',
          attempt: 1,
        },
      },
    ])
    expect(upstream.calls).toHaveLength(1)
  })

  it('answers with one JSON object where no stream is asked for', async () => {
    const room = await startRoom({ ...(await startUpstream(stream(drawn))), api })
    const response = await askForJson(room.url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch('application/json')
    expect(await response.json()).toMatchObject({ image: expectedImage, attempt: 1 })
  })

  it.each([
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ])('reads %s from the bytes, whatever was declared', async (mime, b64) => {
    const frames = [...started, partial(0, b64), itemDone(imageItem({ result: b64 })), completed()]
    const room = await startRoom({ ...(await startUpstream(stream(frames))), api })
    const events = await allEvents(await askForEvents(room.url))
    expect(events.at(-2)).toMatchObject({ name: 'partial', data: { mime } })
    expect(events.at(-1)).toMatchObject({ name: 'completed', data: { image: { mime, b64 } } })
  })

  it('leaves out a preview that is no picture', async () => {
    const frames = [...started, partial(0, 'bm90IGEgcGljdHVyZQ=='), itemDone(), completed()]
    const room = await startRoom({ ...(await startUpstream(stream(frames))), api })
    const names = (await allEvents(await askForEvents(room.url))).map(({ name }) => name)
    expect(names).not.toContain('partial')
    expect(names.at(-1)).toBe('completed')
  })
})

describe('a generation that goes well', () => {
  it.each([
    ['*/*', 'application/json'],
    ['application/json, text/event-stream;q=0.5', 'application/json'],
    ['application/json;q=0.5, text/event-stream', 'text/event-stream'],
  ])('answers Accept: %s with %s', async (accept, type) => {
    const room = await startRoom(await startUpstream(stream(drawn)))
    const response = await askForEvents(room.url, { headers: { accept } })
    expect(response.headers.get('content-type')).toMatch(type)
    await response.text()
  })

  it('takes the picture from the whole response where it did not come as an item', async () => {
    const room = await startRoom(await startUpstream(stream([...started, completed()])))
    expect(await (await askForJson(room.url)).json()).toMatchObject({ image: expectedImage })
  })

  it.each([
    ['the picture’s own', { image_gen: imageUsage }, 450],
    ['the response’s, where the tool reports zeros', { image_gen: zeros() }, 30],
    ['the response’s, where the tool reports nothing', null, 30],
  ])('reports as usage %s', async (_name, tool_usage, totalTokens) => {
    const frames = [...started, itemDone(), completed({ usage, tool_usage })]
    const room = await startRoom(await startUpstream(stream(frames)))
    expect(await (await askForJson(room.url)).json()).toMatchObject({ usage: { totalTokens } })
  })
})

describe.each(['responses', 'images'] as const)('the tokens in the %s API', (api) => {
  it('are told apart where the provider does', async () => {
    const image_gen = {
      ...imageUsage,
      input_tokens_details: { text_tokens: 8, image_tokens: 3 },
    }
    const frames = [...started, itemDone(), completed({ tool_usage: { image_gen } })]
    const room = await startRoom({ ...(await startUpstream(stream(frames))), api })
    const told: unknown = await (await askForJson(room.url)).json()
    expect(told).toMatchObject({ usage: { textInputTokens: 8, imageInputTokens: 3 } })
  })
})

describe('the request to the provider', () => {
  it('asks for a new picture, streamed, stored nowhere, with the settings given', async () => {
    const upstream = await startUpstream(stream(drawn))
    const room = await startRoom(upstream)
    const settings = {
      size: '1536x1024',
      quality: 'low',
      format: 'webp',
      compression: 80,
      moderation: 'low',
      previews: 0,
    }
    await askForJson(room.url, { body: { prompt: 'a red fox', settings } })
    expect(upstream.calls[0]?.body).toEqual({
      model: 'text-model',
      input: [{ role: 'user', content: [{ type: 'input_text', text: 'a red fox' }] }],
      stream: true,
      store: false,
      tool_choice: { type: 'image_generation' },
      tools: [
        {
          type: 'image_generation',
          model: 'image-model',
          action: 'generate',
          size: '1536x1024',
          quality: 'low',
          background: 'auto',
          output_format: 'webp',
          output_compression: 80,
          moderation: 'low',
          partial_images: 0,
        },
      ],
    })
  })

  it('sends the judged picture and the feedback along when a change is asked for', async () => {
    const upstream = await startUpstream(stream(drawn))
    const room = await startRoom(upstream)
    const picture = { b64: png, mime: 'image/png' }
    const change = { feedback: 'Make it blue.', picture }
    await askForJson(room.url, { body: { prompt: 'a red fox', change } })
    expect(upstream.calls[0]?.body).toMatchObject({
      input: [
        {
          content: [
            {
              type: 'input_text',
              text: 'Make it blue.\n\nChange nothing else. The picture was drawn from this prompt:\na red fox',
            },
            { type: 'input_image', image_url: `data:image/png;base64,${png}` },
          ],
        },
      ],
      tools: [{ action: 'edit' }],
    })
  })
})

function zeros() {
  return { input_tokens: 0, output_tokens: 0, total_tokens: 0 }
}

describe('what a provider sends that could get out as something else', () => {
  it('an escaped quote in the picture does not end it early in what we send', async () => {
    const injected = `${png.slice(0, 40)}\\u0022,\\u0022injected\\u0022:\\u0022${png.slice(40)}`
    const text = [itemDone(), completed()].map(encode).join('').replaceAll(png, injected)
    const { url } = await startRoom(await startUpstream(raw(text)))
    for (const ask of [askForJson, askForEvents]) {
      const said = await (await ask(url)).text()
      expect(said).toMatch('"kind":"bad_picture"')
      expect(said).not.toContain('injected')
    }
  })

  it('another item’s result with quotes in it leaves the picture alone', async () => {
    const other = itemDone({
      type: 'code_interpreter_call',
      result: 'It said "hello", \\ and left',
    })
    const upstream = await startUpstream(stream([...started, other, ...drawn.slice(-2)]))
    const answer = await askForJson((await startRoom(upstream)).url)
    expect(await answer.json()).toMatchObject({ image: { b64: png } })
  })

  it('a control character in the picture does not make what we send no JSON', async () => {
    const broken = `${png.slice(0, 40)}\t\u0001${png.slice(42)}`
    const text = [itemDone(), completed()].map(encode).join('').replaceAll(png, broken)
    const { url } = await startRoom(await startUpstream(raw(text)))
    expect(await failureIn(await askForJson(url))).toMatchObject({ kind: 'bad_picture' })
  })

  it('a frame without end is given up, and not asked for again', async () => {
    const upstream = await startUpstream((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const piece = Buffer.alloc(2 ** 20, 'A')
      const write = () => {
        while (response.write(piece));
      }
      response.on('drain', write).write('data: {"text":"')
      write()
    })
    const answer = await askForJson((await startRoom(upstream)).url)
    expect(await failureIn(answer)).toMatchObject({ kind: 'bad_picture', retryable: false })
    await upstream.calls[0]?.closed
    expect(upstream.calls).toHaveLength(1)
  })
})
