import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import OpenAI, { type ClientOptions } from 'openai'
import type { ResponseStreamEvent } from 'openai/resources/responses/responses'
import { afterEach, describe, expect, it } from 'vitest'
import { createStandIn, type StandIn } from '../../server/stand-in/createStandIn.ts'
import type { Fault } from '../../server/stand-in/fault.ts'
import { faults } from '../../server/stand-in/faults.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const clientWith = (options: ClientOptions) =>
  new OpenAI({ apiKey: 'none', maxRetries: 0, ...options })

const clients: Record<string, (standIn: StandIn) => Promise<OpenAI>> = {
  'in process': ({ fetch }) => Promise.resolve(clientWith({ fetch })),
  'over a socket': ({ app }) =>
    new Promise((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(clientWith({ baseURL: `http://127.0.0.1:${port}/v1` })),
      )
      servers.push(server as Server)
    }),
}

const order = {
  model: 'gpt-5.6-luna',
  input: 'a red boat',
  store: false,
  tool_choice: { type: 'image_generation' },
  tools: [{ type: 'image_generation', size: '1024x1024', partial_images: 2 }],
} satisfies OpenAI.Responses.ResponseCreateParams

const streamed = { ...order, stream: true } as const

/** Settles soon, or the test's own time limit speaks. */
async function until(condition: () => boolean) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2))
}

async function eventsOf(stream: AsyncIterable<ResponseStreamEvent>) {
  const events: ResponseStreamEvent[] = []
  for await (const event of stream) events.push(event)
  return events
}

const imageItemOf = (events: readonly ResponseStreamEvent[]) =>
  events
    .flatMap((event) => (event.type === 'response.output_item.done' ? [event.item] : []))
    .find((item) => item.type === 'image_generation_call')

describe.each(Object.entries(clients))('the stand-in %s', (_way, connect) => {
  const setUp = async (options: { seconds?: number; faults?: Fault[] } = {}) => {
    const standIn = createStandIn({ seconds: 0, ...options })
    return { standIn, client: await connect(standIn) }
  }

  it('sends the events of a picture in the order of the service', async () => {
    const { client } = await setUp()
    const events = await eventsOf(await client.responses.create(streamed))
    expect(events.map(({ type }) => type)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.output_item.done',
      'response.output_item.added',
      'response.image_generation_call.in_progress',
      'response.image_generation_call.generating',
      'response.image_generation_call.partial_image',
      'response.image_generation_call.partial_image',
      'response.image_generation_call.completed',
      'response.output_item.done',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual([...events.keys()])
  })

  it('repeats the picture in the end event, with its tokens', async () => {
    const { client } = await setUp()
    const events = await eventsOf(await client.responses.create(streamed))
    const end = events.at(-1)
    if (end?.type !== 'response.completed') throw new Error('The stream did not complete')
    const last = end.response.output.find(({ type }) => type === 'image_generation_call')
    expect(last).toEqual(imageItemOf(events))
    expect(last).toMatchObject({ status: 'completed', action: 'generate', size: '1024x1024' })
    expect(end.response.tool_usage?.image_gen.output_tokens).toBe(439 + 2 * 100)
    expect(end.response.usage?.total_tokens).toBeGreaterThan(0)
  })

  it('resolves auto in previews and item, but not in the echoed tools', async () => {
    const { client } = await setUp()
    const tools = [{ type: 'image_generation', size: 'auto', partial_images: 1 } as const]
    const input = 'a wide view of the sea'
    const events = await eventsOf(await client.responses.create({ ...streamed, input, tools }))
    const preview = events.find(
      ({ type }) => type === 'response.image_generation_call.partial_image',
    )
    const resolved = { size: '1536x1024', quality: 'medium', background: 'opaque' }
    expect(preview).toMatchObject({ ...resolved, output_format: 'png', partial_image_index: 0 })
    expect(imageItemOf(events)).toMatchObject(resolved)
    const end = events.at(-1)
    expect(end).toMatchObject({ response: { tools: [{ size: 'auto', quality: 'auto' }] } })
  })

  it('answers in one piece without stream', async () => {
    const { client, standIn } = await setUp()
    const response = await client.responses.create(order)
    const types = response.output.map(({ type }) => type)
    expect(types).toEqual(['reasoning', 'image_generation_call', 'message'])
    expect(response.output_text).not.toBe('')
    expect(standIn).toMatchObject({ calls: 1, open: 0 })
  })

  it('has an id for every answer, good or bad', async () => {
    const { client } = await setUp({ faults: [faults['503'], faults.ok] })
    const failed = await client.responses.create(streamed).catch((error: unknown) => error)
    expect(failed).toMatchObject({
      status: 503,
      requestID: expect.stringMatching(/^req_/) as string,
    })
    const { request_id } = await client.responses.create(streamed).withResponse()
    expect(request_id).toMatch(/^req_/)
  })

  it('takes about as long as it is told, and no call stays open', async () => {
    const { client, standIn } = await setUp({ seconds: 0.5 })
    const start = performance.now()
    await eventsOf(await client.responses.create(streamed))
    expect(performance.now() - start).toBeGreaterThanOrEqual(490)
    await until(() => standIn.open === 0)
  })

  it('stops working when a call is aborted in mid-stream', async () => {
    const { client, standIn } = await setUp({ seconds: 600 })
    const stream = await client.responses.create(streamed)
    const events = stream[Symbol.asyncIterator]()
    await events.next()
    expect(standIn.open).toBe(1)
    stream.controller.abort()
    await until(() => standIn.open === 0)
  })

  it('stops working when a call is aborted before its answer', async () => {
    const { client, standIn } = await setUp({ faults: [{ kind: 'delay', ms: 600_000 }] })
    const abort = new AbortController()
    const answer = client.responses.create(streamed, { signal: abort.signal })
    const failure = expect(answer).rejects.toThrow(OpenAI.APIUserAbortError)
    await until(() => standIn.open === 1)
    abort.abort()
    await failure
    await until(() => standIn.open === 0)
  })

  it('breaks the connection before headers', async () => {
    const { client, standIn } = await setUp({ faults: [faults.reset] })
    const answer = client.responses.create(streamed)
    await expect(answer).rejects.toThrow(OpenAI.APIConnectionError)
    await until(() => standIn.open === 0)
  })

  it.each([
    ['reset-after-headers', 0],
    ['reset-mid-preview', 0],
    ['reset-before-end', 2],
  ] as const)('breaks the connection at %s, after %i previews', async (name, previews) => {
    const { client, standIn } = await setUp({ faults: [faults[name]] })
    const events: ResponseStreamEvent[] = []
    const reading = async () => {
      for await (const event of await client.responses.create(streamed)) events.push(event)
    }
    await expect(reading()).rejects.toThrow(new TypeError('terminated'))
    expect(events[0]?.type).toBe('response.created')
    const isPreview = ({ type }: ResponseStreamEvent) => type.endsWith('.partial_image')
    expect(events.filter(isPreview)).toHaveLength(previews)
    expect(imageItemOf(events) !== undefined).toBe(name === 'reset-before-end')
    await until(() => standIn.open === 0)
  })
})

describe('the stand-in’s own fetch', () => {
  const init = { method: 'POST', body: JSON.stringify(streamed) }
  const url = 'http://stand-in/v1/responses'

  it('rejects with an AbortError when aborted before the call', async () => {
    const standIn = createStandIn({ seconds: 0 })
    const answer = standIn.fetch(url, { ...init, signal: AbortSignal.abort() })
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(standIn.calls).toBe(0)
  })

  it('fails the reading of a body that is aborted', async () => {
    const standIn = createStandIn({ seconds: 600 })
    const abort = new AbortController()
    const response = await standIn.fetch(url, { ...init, signal: abort.signal })
    const reading = response.text()
    const failure = expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    abort.abort()
    await failure
    expect(standIn.open).toBe(0)
  })

  it('stops working when the reader cancels', async () => {
    const standIn = createStandIn({ seconds: 600 })
    const response = await standIn.fetch(url, init)
    expect(standIn.open).toBe(1)
    await response.body?.cancel()
    expect(standIn.open).toBe(0)
  })
})
