import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import type { Fault } from '../../server/stand-in/fault.ts'
import { faults, type FaultName } from '../../server/stand-in/faults.ts'

const order = { model: 'gpt-image-2', prompt: 'a red boat', partial_images: 2 }
const streamed = { ...order, stream: true } as const

function setUp(scripted: Fault[] = []) {
  const standIn = createStandIn({ seconds: 0, faults: scripted })
  const { images } = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch: standIn.fetch })
  return { standIn, images }
}

async function eventsOf<Event>(stream: AsyncIterable<Event>): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) events.push(event)
  return events
}

const painted = async (prompt: string) => {
  const { data } = await setUp().images.generate({ ...order, prompt })
  return Buffer.from(data?.[0]?.b64_json ?? '', 'base64')
}

/** Asks as `fetch` does; `end` says how the body ended. */
async function answerTo(name: FaultName, stream: boolean) {
  const { standIn } = setUp([faults[name]])
  const init = { method: 'POST', body: JSON.stringify({ ...order, stream }) }
  const response = await standIn.fetch('http://stand-in/v1/images/generations', init)
  const text = await response.text().catch(String)
  expect(standIn.open).toBe(0)
  return { status: response.status, text }
}

describe('the Images API of the stand-in', () => {
  it('streams previews and the picture, with its tokens', async () => {
    const events = await eventsOf(await setUp().images.generate(streamed))
    const looks = { size: '1024x1024', quality: 'medium', output_format: 'png' }
    expect(events).toMatchObject([
      { type: 'image_generation.partial_image', partial_image_index: 0, ...looks },
      { type: 'image_generation.partial_image', partial_image_index: 1, ...looks },
      { type: 'image_generation.completed', usage: { output_tokens: 439 + 2 * 100 }, ...looks },
    ])
  })

  it('paints what the Responses API paints', async () => {
    const { standIn } = setUp()
    const client = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch: standIn.fetch })
    const response = await client.responses.create({
      model: 'gpt-5.6-luna',
      input: order.prompt,
      tools: [{ type: 'image_generation', size: '1024x1024' }],
    })
    const item = response.output.find(({ type }) => type === 'image_generation_call')
    expect(item).toMatchObject({ result: (await painted(order.prompt)).toString('base64') })
  })

  it('answers in one piece without stream', async () => {
    const { data, ...rest } = await setUp().images.generate(order)
    expect(data).toHaveLength(1)
    expect(rest).toMatchObject({ size: '1024x1024', usage: { output_tokens: 439 } })
  })

  it.each([true, false])('changes a picture that comes in a form, stream: %s', async (stream) => {
    const { images, standIn } = setUp()
    const image = new File([new Uint8Array(await painted('a boat'))], 'a.png', {
      type: 'image/png',
    })
    const edit = { ...order, partial_images: 1, prompt: 'darker', image }
    if (stream) {
      const types = (await eventsOf(await images.edit({ ...edit, stream }))).map(({ type }) => type)
      expect(types).toEqual(['image_edit.partial_image', 'image_edit.completed'])
    } else {
      const { data } = await images.edit(edit)
      expect(data?.[0]?.revised_prompt).toContain('changed as asked: darker')
    }
    expect(standIn).toMatchObject({ calls: 1, open: 0 })
  })

  it.each([
    ['a size off the grid', { size: '1000x1000' }, 'size', 'invalid_value'],
    ['too many previews', { partial_images: 4 }, 'partial_images', 'invalid_value'],
    ['an unknown parameter', { response_format: 'url' }, 'response_format', 'unknown_parameter'],
    ['no prompt', { prompt: undefined }, 'prompt', 'missing_required_parameter'],
    ['two pictures at once', { n: 2 }, 'n', null],
  ])('refuses %s and names the parameter', async (_what, change, param, code) => {
    const asked = setUp().images.generate({ ...order, ...change } as typeof order)
    await expect(asked).rejects.toMatchObject({ status: 400, param, code })
  })

  it('refuses to edit without a picture, and what is no form', async () => {
    const { fetch } = setUp().standIn
    const url = 'http://stand-in/v1/images/edits'
    const form = new FormData()
    form.set('prompt', 'darker')
    const answers = await Promise.all(
      [form, '{"prompt":"darker"}'].map((body) => fetch(url, { method: 'POST', body })),
    )
    expect(answers.map(({ status }) => status)).toEqual([400, 400])
    expect(await answers[0]?.json()).toMatchObject({ error: { param: 'image' } })
  })
})

/** The last event in a stream, and the answer in one piece: its status and what is in it. */
const endings: [FaultName, last: RegExp, status: number, body: RegExp][] = [
  ['503', /server_is_overloaded/, 503, /server_is_overloaded/],
  ['failed', /event: error\n.*server_error.*\n\n$/, 500, /server_error/],
  ['failed-rate-limit', /event: error\n.*rate_limit_exceeded.*\n\n$/, 429, /try again in 1s/],
  ['failed-item', /event: error\n.*"categories":\["violence"\].*\n\n$/, 400, /moderation_blocked/],
  ['incomplete-content-filter', /event: error\n.*moderation_blocked/, 400, /content_filter/],
  ['incomplete-max-output-tokens', /event: error\n.*server_error/, 500, /max_output_tokens/],
  ['error-event', /event: error\n.*server_error.*\n\n$/, 200, /event: error/],
  ['words', /event: image_generation\.completed\n(?!.*b64_json).*\n\n$/, 200, /"data":\[\]/],
  ['empty-picture', /completed\n.*"b64_json":"".*\n\n$/, 200, /"b64_json":""/],
  ['truncated-json', /event: image_generation\.completed\n.*\n\n$/, 200, /\n\n$/],
  ['early-end-at-once', /^$/, 200, /^$/],
  [
    'early-end-after-picture',
    /event: image_generation\.partial_image\n.*\n\n$/,
    200,
    /"created":$/,
  ],
  ['reset-after-headers', /^TypeError: terminated$/, 200, /^$/],
]

describe('a fault in the Images API', () => {
  it.each(endings)('%s is said as that API says it', async (name, last, status, body) => {
    expect((await answerTo(name, true)).text).toMatch(last)
    if (name.startsWith('reset')) return
    const whole = await answerTo(name, false)
    expect(whole.status).toBe(status)
    expect(whole.text).toMatch(body)
  })
})
