import OpenAI from 'openai'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'
import type { Fault } from '../../server/stand-in/fault.ts'
import { faultNames, faults, type FaultName } from '../../server/stand-in/faults.ts'

const body = (input: string) => ({
  model: 'gpt-5.6-luna',
  input,
  tools: [{ type: 'image_generation', partial_images: 1, output_format: 'png' }],
})

/** The answer to a call as it travels; `end` says how its body ended. */
async function call(
  scripted: Fault[],
  input = 'a boat',
  stream = true,
  standIn = createStandIn({ seconds: 0, faults: scripted }),
) {
  const init = { method: 'POST', body: JSON.stringify({ ...body(input), stream }) }
  const response = await standIn.fetch('http://stand-in/v1/responses', init)
  let text = ''
  let end = 'clean'
  try {
    for await (const chunk of bodyOf(response)) text += chunk
  } catch (error) {
    end = String(error)
  }
  return { response, text, end, open: standIn.open, status: response.status }
}

const bodyOf = ({ body }: Response) =>
  body?.pipeThrough(new TextDecoderStream()) ?? new ReadableStream<string>()

const typesIn = (text: string) => [...text.matchAll(/^event: (.*)$/gm)].map(([, type]) => type)
const dataIn = (text: string, type: string) => {
  const [, json = ''] = new RegExp(`^event: ${type}\\ndata: (.*)$`, 'm').exec(text) ?? []
  return JSON.parse(json) as Record<string, unknown>
}

/** The picture's item in its own event. */
function itemIn(text: string) {
  const data = [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, json = '']) =>
      JSON.parse(json) as { type: string; item?: { type: string; result: string } },
  )
  const item = data
    .filter(({ type }) => type === 'response.output_item.done')
    .find((event) => event.item?.type === 'image_generation_call')?.item
  if (!item) throw new Error('There is no picture')
  return item
}

const refusals: Partial<Record<FaultName, [status: number, code: string | null]>> = {
  '400-size': [400, 'invalid_value'],
  '400-moderation-input': [400, 'moderation_blocked'],
  '400-moderation-output': [400, 'moderation_blocked'],
  '400-verify': [400, null],
  '400-retry': [400, null],
  '401': [401, 'invalid_api_key'],
  '403': [403, null],
  '403-verify': [403, null],
  '404': [404, 'model_not_found'],
  '408': [408, null],
  '409': [409, null],
  '429': [429, 'rate_limit_exceeded'],
  '429-seconds': [429, 'rate_limit_exceeded'],
  '429-date': [429, 'rate_limit_exceeded'],
  '429-message': [429, 'rate_limit_exceeded'],
  '429-slow-down': [429, 'slow_down'],
  insufficient_quota: [429, 'insufficient_quota'],
  credit_balance_exhausted: [429, 'credit_balance_exhausted'],
  organization_spend_limit_exceeded: [429, 'organization_spend_limit_exceeded'],
  project_spend_limit_exceeded: [429, 'project_spend_limit_exceeded'],
  organization_usage_limit_exceeded: [429, 'organization_usage_limit_exceeded'],
  '500': [500, null],
  '500-no-retry': [500, null],
  '503': [503, 'server_is_overloaded'],
}

const headers: [FaultName, string, RegExp][] = [
  ['429', 'retry-after-ms', /^1500$/],
  ['429-seconds', 'retry-after', /^2$/],
  ['429-date', 'retry-after', /^\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT$/],
  ['400-retry', 'x-should-retry', /^true$/],
  ['500-no-retry', 'x-should-retry', /^false$/],
]

/** How streams end that do not complete: their last event, and how the body closes. */
const endings: Partial<Record<FaultName, [last: string, end: string]>> = {
  'early-end-at-once': ['none', 'clean'],
  'early-end': ['response.image_generation_call.generating', 'clean'],
  'early-end-after-picture': ['response.output_item.done', 'clean'],
  'reset-after-headers': ['response.created', 'TypeError: terminated'],
  'reset-mid-preview': ['response.image_generation_call.partial_image', 'TypeError: terminated'],
  'reset-before-end': ['response.output_item.done', 'TypeError: terminated'],
  'error-event': ['error', 'clean'],
  'error-event-flat': ['error', 'clean'],
  'error-event-bare': ['response.image_generation_call.generating', 'clean'],
  failed: ['response.failed', 'clean'],
  'failed-rate-limit': ['response.failed', 'clean'],
  'incomplete-content-filter': ['response.incomplete', 'clean'],
  'incomplete-max-output-tokens': ['response.incomplete', 'clean'],
  'incomplete-max-messages': ['response.incomplete', 'clean'],
  'incomplete-steered': ['response.incomplete', 'clean'],
}

/** Faults with a test of their own below. */
const others: FaultName[] = [
  ...(['ok', '502', 'delay', 'silence', 'reset', 'truncated-json', 'garbage'] as const),
  ...(['failed-item', 'words'] as const),
  ...(['not-base64', 'not-an-image', 'empty-picture', 'other-format'] as const),
]

describe('a fault of the stand-in', () => {
  it('has a test, each of them', () => {
    const tested = [...Object.keys(refusals), ...Object.keys(endings), ...others]
    expect(tested.toSorted()).toEqual(faultNames.toSorted())
  })

  it.each(Object.entries(refusals))(
    '%s answers with its status and code',
    async (name, [status, code]) => {
      const answer = await call([faults[name as FaultName]])
      expect(answer).toMatchObject({ status, open: 0 })
      expect(JSON.parse(answer.text)).toMatchObject({
        error: {
          message: expect.stringMatching(/./) as string,
          type: expect.stringMatching(/./) as string,
          param: null,
          code,
        },
      })
    },
  )

  it.each(headers)('%s sends the header %s', async (name, header, value) => {
    const { response } = await call([faults[name]])
    expect(response.headers.get(header)).toMatch(value)
  })

  it('says in its message when to come back, where no header does', async () => {
    const { text, response } = await call([faults['429-message']])
    expect(text).toContain('try again in 1.2s')
    expect(response.headers.has('retry-after')).toBe(false)
  })

  it('of verification says so', async () => {
    for (const name of ['403-verify', '400-verify'] as const)
      expect((await call([faults[name]])).text).toContain('must be verified')
  })

  it.each([
    ['400-moderation-input', 'input'],
    ['400-moderation-output', 'output'],
  ] as const)('%s names stage and categories', async (name, moderation_stage) => {
    const { error } = JSON.parse((await call([faults[name]])).text) as Record<string, object>
    expect(error).toHaveProperty('moderation_details', {
      moderation_stage,
      categories: expect.arrayContaining([expect.any(String)]) as string[],
    })
  })

  it('of a gateway is HTML', async () => {
    const { status, text, response } = await call([faults['502']])
    expect(status).toBe(502)
    expect(text).toContain('<html>')
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  it('can be any answer at all', async () => {
    const { status, text, response } = await call([
      { kind: 'answer', status: 418, body: { teapot: true }, headers: { 'x-tea': 'green' } },
    ])
    expect({ status, text, tea: response.headers.get('x-tea') }).toEqual({
      status: 418,
      text: '{"teapot":true}',
      tea: 'green',
    })
  })

  it.each(Object.entries(endings))('%s ends the stream as it says', async (name, [last, end]) => {
    const answer = await call([faults[name as FaultName]])
    expect(answer.end).toBe(end)
    expect(typesIn(answer.text).at(-1) ?? 'none').toBe(last)
    expect(answer.open).toBe(0)
  })

  it('before headers rejects the call', async () => {
    await expect(call([faults.reset])).rejects.toThrow(new TypeError('fetch failed'))
  })

  it('breaks a preview in its middle', async () => {
    const { text } = await call([faults['reset-mid-preview']])
    expect(text).not.toMatch(/\n\n$/)
  })

  it('can be an error event of three shapes', async () => {
    const error = { code: 'server_error', message: expect.any(String) as string, param: null }
    const nested = (await call([faults['error-event']])).text
    expect(dataIn(nested, 'error')).toMatchObject({ type: 'error', error })
    const flat = (await call([faults['error-event-flat']])).text
    expect(dataIn(flat, 'error')).toMatchObject({ type: 'error', ...error })
    const bare = (await call([faults['error-event-bare']])).text
    expect(bare).toMatch(/\n\ndata: \{"type":"error","code":"server_error",.*\}\n\n$/)
  })

  it('tells why a response failed or is incomplete', async () => {
    const failed = dataIn((await call([faults['failed-rate-limit']])).text, 'response.failed')
    expect(failed).toMatchObject({
      response: { status: 'failed', error: { code: 'rate_limit_exceeded' } },
    })
    for (const reason of [
      'content_filter',
      'max_output_tokens',
      'max_messages',
      'steered',
    ] as const) {
      const { text } = await call([{ kind: 'incomplete', reason }])
      expect(dataIn(text, 'response.incomplete')).toMatchObject({
        response: { status: 'incomplete', incomplete_details: { reason } },
      })
    }
  })

  it('breaks one frame and goes on', async () => {
    const truncated = (await call([faults['truncated-json']])).text
    expect(() => dataIn(truncated, 'response.image_generation_call.partial_image')).toThrow(
      SyntaxError,
    )
    expect(typesIn(truncated).at(-1)).toBe('response.completed')
    const garbage = (await call([faults.garbage])).text
    expect(garbage).toContain('data: <html>')
    expect(typesIn(garbage).at(-1)).toBe('response.completed')
  })

  it('completes with a failed item', async () => {
    const { text } = await call([faults['failed-item']])
    const item = {
      type: 'image_generation_call',
      status: 'failed',
      result: null,
      error: { code: 'moderation_blocked' },
    }
    expect(itemIn(text)).toMatchObject(item)
    const { response } = dataIn(text, 'response.completed') as { response: { output: unknown[] } }
    expect(response.output).toContainEqual(
      expect.objectContaining({ status: 'failed', result: null }),
    )
  })

  it('completes with words and no picture', async () => {
    const { text } = await call([faults.words])
    const { response } = dataIn(text, 'response.completed') as {
      response: { output: { type: string }[] }
    }
    expect(response.output.map(({ type }) => type)).toEqual(['reasoning', 'message'])
    expect(text).toContain(faults.words.text)
    expect(text).not.toContain('image_generation_call.')
  })

  it('hands over what is no picture, twice', async () => {
    const results = await Promise.all(
      (['not-base64', 'not-an-image', 'empty-picture', 'other-format'] as const).map(
        async (name) => {
          const { text } = await call([faults[name]])
          const { response } = dataIn(text, 'response.completed') as {
            response: { output: { result?: string }[] }
          }
          const { result } = itemIn(text)
          expect(response.output[1]?.result).toBe(result)
          return result
        },
      ),
    )
    const [notBase64, notAnImage, empty, otherFormat] = results as [string, string, string, string]
    expect(notBase64).toMatch(/[^\w+/=]/)
    expect(Buffer.from(notAnImage, 'base64').toString()).toContain('no picture')
    expect(empty).toBe('')
    expect((await sharp(Buffer.from(otherFormat, 'base64')).metadata()).format).toBe('jpeg')
  })

  it('delays an answer, or falls silent in mid-stream, and then goes well', async () => {
    for (const kind of ['delay', 'silence'] as const) {
      const start = performance.now()
      const { text } = await call([{ kind, ms: 300 }])
      expect(performance.now() - start).toBeGreaterThanOrEqual(295)
      expect(typesIn(text).at(-1)).toBe('response.completed')
    }
  })

  it('holds without stream too', async () => {
    const whole = async (name: FaultName) => (await call([faults[name]], 'a boat', false)).text
    expect(JSON.parse(await whole('failed'))).toMatchObject({ status: 'failed' })
    expect(JSON.parse(await whole('words'))).toMatchObject({ status: 'completed' })
    const cut = await whole('early-end')
    expect(() => JSON.parse(cut) as unknown).toThrow(SyntaxError)
    await expect(whole('reset-before-end')).rejects.toThrow(TypeError)
  })
})

describe('a script of faults', () => {
  const outcomes = async (
    input: string,
    times: number,
    standIn = createStandIn({ seconds: 0 }),
  ) => {
    const client = new OpenAI({ apiKey: 'none', maxRetries: 0, fetch: standIn.fetch })
    const results: unknown[] = []
    for (let i = 0; i < times; i++) {
      const request = { ...body(input), tools: [{ type: 'image_generation' as const }] }
      const answer = client.responses.create(request)
      results.push(
        await answer.then(
          () => 'ok',
          (error: unknown) => (error as { status: number }).status,
        ),
      )
    }
    return results
  }

  it('in a prompt counts that prompt’s calls and starts over', async () => {
    expect(await outcomes('a boat [fault: 503, 429-seconds, ok]', 4)).toEqual([503, 429, 'ok', 503])
  })

  it('in one prompt does not move on with another', async () => {
    const standIn = createStandIn({ seconds: 0 })
    expect(await outcomes('[fault: 503, ok] one', 1, standIn)).toEqual([503])
    expect(await outcomes('[fault: 503, ok] two', 1, standIn)).toEqual([503])
    expect(await outcomes('[fault: 503, ok] one', 1, standIn)).toEqual(['ok'])
  })

  it('from a test goes before those of prompts', async () => {
    const standIn = createStandIn({ seconds: 0, faults: [faults['500'], faults.ok] })
    expect(await outcomes('[fault: 503] a boat', 3, standIn)).toEqual([500, 'ok', 503])
    expect(standIn.calls).toBe(3)
  })

  it('with an unknown name lists the names there are', async () => {
    const { status, text } = await call([], '[fault: 999]')
    expect(status).toBe(400)
    expect(text).toContain("no fault '999'")
    expect(text).toContain('early-end-after-picture')
  })

  it('takes milliseconds after a name', async () => {
    const start = performance.now()
    expect(await outcomes('[FAULT: delay 250] a boat', 1)).toEqual(['ok'])
    expect(performance.now() - start).toBeGreaterThanOrEqual(245)
  })
})
