import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sayInImages } from './sayInImages.ts'

/** Answers one call; may leave it open. */
export type Answer = (response: ServerResponse) => void

export type Call = {
  headers: IncomingMessage['headers']
  body: unknown
  /** Settles when the connection of this call has closed. */
  closed: Promise<void>
}

/**
 * A server in the place of OpenAI's, on a socket of its own: answers its calls in order with the
 * given answers, the last one again and again; in the API that it is asked in.
 */
export async function openUpstream(...answers: [Answer, ...Answer[]]) {
  const calls: Call[] = []
  const arrivals: (() => void)[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const closed = new Promise<void>((resolve) => response.on('close', resolve))
      calls.push({ headers: request.headers, body, closed })
      const answer = answers[Math.min(calls.length, answers.length) - 1]
      if (request.url?.includes('/images/')) sayInImages(response)
      answer?.(response)
      arrivals.splice(0).forEach((arrive) => arrive())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    calls,
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    /** Settles when the next call has been answered. */
    nextCall: () => new Promise<void>((resolve) => arrivals.push(resolve)),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  const isJson = request.headers['content-type']?.startsWith('application/json') ?? false
  return isJson ? JSON.parse(text) : text
}
