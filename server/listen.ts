import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failureOf } from './failure/failures.ts'

/** What answers: a Hono app, given Node's own request and response besides. */
export type App = {
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>
}

export type Place = { port: number; hostname: string }

/** The server cannot listen where it was told to; the message says why in a sentence. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

/**
 * A client that sends its headers, which are a packet or two, or its body drop by drop is cut off;
 * answers take their time. In milliseconds.
 */
export const slowest = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
}

/**
 * Serves the app.
 *
 * @param place Port 0 takes any free one.
 * @param serverOptions the milliseconds that a request may take to arrive.
 * @returns The server, and the address under which a browser finds it.
 * @throws ListenError
 */
export async function listen(app: App, { port, hostname }: Place, serverOptions = slowest) {
  const answer = (request: Request, bindings: unknown) =>
    app.fetch(request, bindings as HttpBindings)
  const listener = getRequestListener(answer, { errorHandler })
  const server = createServer(serverOptions, (...exchange) => void listener(...exchange))
  server.listen(port, hostname)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new ListenError(reasonOf(cause, { port, hostname }), { cause })
  }
  return { server, url: addressOf(server.address(), hostname) }
}

/** For a request whose address or Host makes none: the app does not get to see it. */
function errorHandler(): Response {
  return Response.json({ error: failureOf('invalid_request') }, { status: 400 })
}

function reasonOf(error: unknown, { port, hostname }: Place): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is already in use: stop the other program, or set PORT to another port.`
  }
  if (code === 'EACCES') {
    return `This user may not listen on port ${port}: set PORT to one above 1023.`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST ${hostname} is not an address of this machine.`
  }
  return `The server cannot listen on ${hostname}, port ${port} (${String(code)}).`
}

function addressOf(address: AddressInfo | string | null, hostname: string): string {
  const host = hostname.includes(':') ? `[${hostname}]` : hostname
  const port = typeof address === 'object' && address ? `:${address.port}` : ''
  return `http://${host}${port}`
}
