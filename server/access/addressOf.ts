import type { Context } from 'hono'
import type { IncomingMessage } from 'node:http'

/** The address that a request came from, which behind a proxy is the proxy's. */
export function addressOf(c: Context): string {
  const { incoming } = c.env as { incoming?: IncomingMessage }
  return incoming?.socket.remoteAddress ?? 'unknown'
}
