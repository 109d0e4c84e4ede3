import type { ServerResponse } from 'node:http'

/**
 * Watches over an answer until it was handed over: it fills memory and holds a place for that
 * long. A client that takes nothing in for `stalledMs` milliseconds is cut off.
 *
 * @returns how many bytes were handed over, headers included, once all of them were; undefined
 * where the client has gone before.
 */
export function delivery(response: ServerResponse, stalledMs: number): Promise<number | undefined> {
  if (response.destroyed) return Promise.resolve(undefined)
  const { socket } = response.req
  let bytesBefore = socket.bytesWritten
  let bytes: number | undefined
  // It gets the connection when the answer in front of it is over, and the one behind it right
  // after its own end.
  response.once('socket', () => {
    bytesBefore = socket.bytesWritten
  })
  response.prependOnceListener('finish', () => {
    bytes = socket.bytesWritten - bytesBefore
  })
  // Node counts what the system takes of a long write as life; where nothing waits, all is well.
  response.setTimeout(stalledMs, () => {
    if (response.writableLength > 0) response.destroy()
  })
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  response.once('close', () => resolve(bytes))
  return promise
}
