import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import OpenAI from 'openai'
import process from 'node:process'

// The usual way: the SDK parses each event, and the pictures are written out again as JSON.
const client = new OpenAI({
  apiKey: 'none',
  baseURL: process.env.OPENAI_BASE_URL ?? null,
  maxRetries: 0,
})

const server = createServer((request, response) => {
  request.resume().on('end', () => void relay(response))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

async function relay(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const events = await client.responses.create({ model: 'any', input: 'any', stream: true })
  for await (const event of events) {
    const isPreview = event.type === 'response.image_generation_call.partial_image'
    if (!isPreview && event.type !== 'response.output_item.done') continue
    const text = `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
    if (!response.write(text)) await once(response, 'drain')
  }
  response.end()
}
