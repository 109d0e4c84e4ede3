import { Agent, request } from 'node:http'
import type { IncomingMessage } from 'node:http'

/** What a client sees of one stream. */
export type Sight = {
  bytes: number
  /** Milliseconds from asking until the first byte of the body. */
  firstByteMs: number
  /** Milliseconds from asking until the whole first preview. */
  firstPreviewMs: number
}

const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
const body = JSON.stringify({ prompt: 'a red fox' })

/** Asks for `count` streams at once and reads them as fast as they come. */
export async function askForAll(
  url: string,
  { count, pictureLength }: { count: number; pictureLength: number },
): Promise<Sight[]> {
  const agent = new Agent({ maxSockets: Infinity })
  const asked = Array.from({ length: count }, () => ask(url, agent, pictureLength))
  return Promise.all(asked).finally(() => agent.destroy())
}

async function ask(url: string, agent: Agent, pictureLength: number): Promise<Sight> {
  const startedAt = performance.now()
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method: 'POST', headers, agent }, resolve).on('error', reject).end(body)
  })
  const sight = { bytes: 0, firstByteMs: 0, firstPreviewMs: 0 }
  for await (const chunk of response as AsyncIterable<Buffer>) {
    sight.firstByteMs ||= performance.now() - startedAt
    sight.bytes += chunk.length
    if (sight.bytes > pictureLength) sight.firstPreviewMs ||= performance.now() - startedAt
  }
  return sight
}
