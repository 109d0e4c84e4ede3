import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Writes to Node's response itself, for a web stream in between costs time for every piece.
 * Settles when there is room for more, or nobody any more who could read it.
 */
export async function write(
  response: ServerResponse,
  pieces: readonly Uint8Array[],
): Promise<void> {
  // A client that has gone reads nothing, and writing to it would be an error.
  if (response.destroyed) return
  gather(response.socket)
  // As one chunk of HTTP.
  response.cork()
  for (const piece of pieces) response.write(piece)
  response.uncork()
  if (!response.writableNeedDrain) return
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const goOn = () => resolve(undefined)
  response.once('drain', goOn).once('close', goOn)
  await promise
  response.off('drain', goOn).off('close', goOn)
}

/** Hands all that is written in this turn of the loop over at once: a system call costs more than a frame. */
function gather(socket: Socket | null): void {
  if (!socket || socket.writableCorked > 0) return
  socket.cork()
  setImmediate(() => socket.uncork())
}

/**
 * Writes the last pieces and ends the response once they were handed over: one that has ended is
 * idle to a server that closes, whatever of it is still on its way.
 *
 * @param withinMs milliseconds after which the client is cut off, however slowly it reads.
 */
export async function writeLast(
  response: ServerResponse,
  pieces: readonly Uint8Array[],
  withinMs: number,
): Promise<void> {
  const limit = setTimeout(() => response.destroy(), withinMs)
  await write(response, pieces)
  clearTimeout(limit)
  if (!response.destroyed) response.end()
}
