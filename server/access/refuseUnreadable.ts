import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { failureOf } from '../failure/failures.ts'
import type { Log } from '../log.ts'
import { plain } from './createAddressOf.ts'
import { networkOf } from './networkOf.ts'
import { securityHeaders } from './responseHeaders.ts'

/** What is wrong with it in Node's words, where it is not simply no request. */
const statuses = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
])

/** Not whose end came too early: nobody is there any more. */
const unreadable = /^(?:HPE_(?!INVALID_EOF_STATE)|ERR_HTTP_)/

/**
 * Refuses what Node could not read as a request, or not in time, as the app refuses requests: in
 * our words, with a line in the log, and the connection is closed.
 */
export function createRefuseUnreadable(server: Server, log: Log) {
  const open = new Set<ServerResponse>()
  server.on('request', (_request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  return ({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void => {
    // In the middle of another answer nothing can be said; nor to who has gone, or never spoke.
    const isAnswered = [...open].some(
      ({ req, headersSent }) => req.socket === socket && headersSent,
    )
    const isSpoken = socket instanceof Socket && socket.writable && socket.bytesRead > 0
    if (isAnswered || !isSpoken || !unreadable.test(code)) return void socket.destroy()
    const status = statuses.get(code) ?? 400
    const request = randomUUID()
    const client = networkOf(plain(socket.remoteAddress ?? ''))
    log('request refused', { kind: 'invalid_request', status, client, request }, 'warn')
    socket.write(refusal(status, request))
    socket.destroySoon()
  }
}

function refusal(status: number, requestId: string): string {
  const body = JSON.stringify({ error: { ...failureOf('invalid_request'), requestId } })
  const headers = {
    ...securityHeaders,
    'x-request-id': requestId,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`
}
