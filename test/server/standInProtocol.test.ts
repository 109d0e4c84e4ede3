import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import OpenAI from 'openai'
import type { ResponseStreamEvent } from 'openai/resources/responses/responses'
import { afterEach, describe, expect, it } from 'vitest'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** The two ways to a stand-in: by its own fetch, and over a socket. */
const ways = ['in process', 'over a socket'] as const
function clientOf(standIn: ReturnType<typeof createStandIn>, way: (typeof ways)[number]) {
  const options = { apiKey: 'none', maxRetries: 0 }
  if (way === 'in process') return Promise.resolve(new OpenAI({ ...options, fetch: standIn.fetch }))
  return new Promise<OpenAI>((resolve) => {
    const server = serve(
      { fetch: standIn.app.fetch, port: 0, hostname: '127.0.0.1' },
      (info: AddressInfo) =>
        resolve(new OpenAI({ ...options, baseURL: `http://127.0.0.1:${info.port}/v1` })),
    ) as Server
    servers.push(server)
  })
}

const request = (
  tool: Partial<OpenAI.Responses.Tool.ImageGeneration> = {},
  input = 'a red boat',
) => ({
  model: 'gpt-5.6-luna',
  input,
  stream: true as const,
  store: false,
  tool_choice: { type: 'image_generation' as const },
  tools: [{ type: 'image_generation' as const, partial_images: 2, ...tool }],
})

async function read(stream: AsyncIterable<ResponseStreamEvent>) {
  const events: ResponseStreamEvent[] = []
  for await (const event of stream) events.push(event)
  return events
}

describe.each(ways)('the stand-in %s', (way) => {
  it('streams the events of a picture in the order of the service', async () => {
    const client = await clientOf(createStandIn({ seconds: 0 }), way)
    const events = await read(await client.responses.create(request()))
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
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, i) => i))
  })
})
