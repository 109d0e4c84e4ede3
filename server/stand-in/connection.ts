import type { IncomingMessage } from 'node:http'

/** How a request reached the app: over a socket, or in the process through `inProcessFetch`. */
export type Connection = { incoming: IncomingMessage } | { breakOff: () => void }

/** Breaks the connection, after what was written has left. */
export function breakOff(connection: Connection): void {
  if ('breakOff' in connection) connection.breakOff()
  else connection.incoming.socket.destroySoon()
}
