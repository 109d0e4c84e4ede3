import type { ServerResponse } from 'node:http'

/**
 * Watches over an answer until it was handed over: it fills memory and holds a place for that
 * long. A client that takes nothing in for `stalledMs` milliseconds is cut off.
 *
 * @returns how many bytes were handed over, headers included, once all of them were, and with them
 * those of answers before it that it waited for on its connection; undefined where the client has
 * gone before.
 */
export function delivery(response: ServerResponse, stalledMs: number): Promise<number | undefined> {
  if (response.destroyed) return Promise.resolve(undefined)
  // The response itself has none before the one in front of it on the same connection is over.
  const { socket } = response.req
  const bytesBefore = socket.bytesWritten
  // Node counts what the system takes of a long write as life; where nothing waits, all is well.
  response.setTimeout(stalledMs, () => {
    if (response.writableLength > 0) response.destroy()
  })
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  response.once('close', () => {
    resolve(response.writableFinished ? socket.bytesWritten - bytesBefore : undefined)
  })
  return promise
}
