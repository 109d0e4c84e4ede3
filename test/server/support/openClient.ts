import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * Asks for a picture over a socket of its own, or for several one behind the other, and reads
 * nothing of the answer until it is told to.
 */
export function openClient(url: string, accept: string, times = 1) {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname).pause()
  onTestFinished(() => void socket.destroy())
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const body = '{"prompt":"a red fox"}'
  const head = [
    'POST /api/generate HTTP/1.1',
    'Host: 127.0.0.1',
    `Accept: ${accept}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    ...(times === 1 ? ['Connection: close'] : []),
  ]
  socket.on('error', () => undefined).write(`${head.join('\r\n')}\r\n\r\n${body}`.repeat(times))
  return {
    leave: () => socket.destroy(),
    /** Reads on to where the server closes the connection. */
    read: async () => {
      const chunks: Buffer[] = []
      socket.on('data', (chunk: Buffer) => chunks.push(chunk)).resume()
      await closed
      return Buffer.concat(chunks).toString('latin1')
    },
  }
}
