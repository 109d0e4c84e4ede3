import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { framesOf, large, small } from '../frames.ts'

// In the place of OpenAI: as fast as the reader reads, and no work but writing.
const streams = { large: framesOf(large), small: framesOf(small) }

const server = createServer((request, response) => {
  const frames = request.url?.startsWith('/small') ? streams.small : streams.large
  request.resume().on('end', () => void send(frames, response))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

async function send(frames: Buffer[], response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const frame of frames) if (!response.write(frame)) await once(response, 'drain')
  response.end()
}
