import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'

const bodies = new WeakMap<Response, IncomingMessage>()

/** The most that is read of an answer that refuses: its reasons are short. */
const refusalBytes = 1024 ** 2

/**
 * A `fetch` for the OpenAI SDK, which leaves the body of a good answer at its socket: `fetch`
 * would copy every byte of it twice. Follows no redirects; the key is not for other servers.
 */
export const httpFetch: typeof fetch = async (input, init) => {
  const message = await answerTo(new URL(input instanceof Request ? input.url : input), init)
  const status = message.statusCode ?? 502
  const options = { status, headers: headersOf(message.headers) }
  if (status >= 400) return new Response(await textOf(message), options)
  // A redirect's body says nothing; left at its socket it would keep that open for good.
  if (status >= 300) message.destroy()
  const response = new Response(null, options)
  bodies.set(response, message)
  return response
}

/** The bytes of an answer as they come; who destroys it closes the connection. */
export function bodyOf(response: Response): Readable {
  const message = bodies.get(response)
  if (message) return message
  return Readable.from(response.body ?? [])
}

async function answerTo(url: URL, { method, headers, body, signal }: RequestInit = {}) {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const sent = await encoded(body)
  return new Promise<IncomingMessage>((resolve, reject) => {
    const options = {
      method: method ?? 'GET',
      headers: { ...Object.fromEntries(new Headers(headers)), ...sent.headers },
      ...(signal && { signal }),
    }
    const call: ClientRequest = request(url, options, resolve)
    call.once('error', reject)
    // Behind its headers an answer tells of errors itself; the call repeats them to nobody.
    call.once('response', () => call.on('error', () => undefined))
    call.end(sent.body)
  })
}

/** A form becomes bytes, and names the boundary between its parts. */
async function encoded(body: RequestInit['body']) {
  if (!(body instanceof FormData)) return { body }
  const form = new Response(body)
  const headers = { 'content-type': form.headers.get('content-type') ?? '' }
  return { body: Buffer.from(await form.arrayBuffer()), headers }
}

function headersOf(headers: IncomingHttpHeaders): Headers {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
  return new Headers(entries)
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > refusalBytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
