import { getRequestListener } from '@hono/node-server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Guest } from './access/guest.ts'
import { createRefuseUnreadable } from './access/refuseUnreadable.ts'
import type { Log } from './log.ts'

type Bindings = Guest['Bindings']
/** What answers: a Hono app, given Node's own request and response besides. */
export type App = {
  fetch: (request: Request, bindings: Bindings) => Response | Promise<Response>
}

export type Place = { port: number; hostname: string }

export type ListenOptions = {
  /** The milliseconds that a request may take to arrive. */
  limits?: typeof slowest
  /** Is told of what is no request at all, which the app does not get to see. */
  log?: Log
}

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

/** The address of a request whose own is none. */
const nowhere = 'http://nowhere.invalid/'

/**
 * Serves the app.
 *
 * @param place Port 0 takes any free one.
 * @returns The server, and the address under which a browser finds it.
 * @throws ListenError
 */
export async function listen(
  app: App,
  { port, hostname }: Place,
  { limits = slowest, log = () => undefined }: ListenOptions = {},
) {
  const answer = (request: Request, bindings: unknown) => app.fetch(request, bindings as Bindings)
  // A request without a Host is for the app to refuse, which tells and logs it.
  const options = { ...limits, requireHostHeader: false }
  const server = createServer(options, (incoming, outgoing) => {
    const errorHandler = () =>
      app.fetch(new Request(nowhere), { incoming, outgoing, isNowhere: true })
    void getRequestListener(answer, { errorHandler })(incoming, outgoing)
  })
  server.on('clientError', createRefuseUnreadable(server, log))
  server.listen(port, hostname)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new ListenError(reasonOf(cause, { port, hostname }), { cause })
  }
  return { server, url: addressOf(server.address(), hostname) }
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
