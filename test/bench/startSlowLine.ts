import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** What passes at a time, in bytes, and then a millisecond passes at least: at most 16 MB a second. */
const pieceBytes = 16_384

/** A way to a server on loopback that large answers come slowly by, in small pieces. */
export async function startSlowLine(url: string) {
  const { protocol, port } = new URL(url)
  const line = createServer((client) => {
    const server = connect(Number(port), '127.0.0.1')
    client.pipe(server).pipe(Duplex.from(inPieces)).pipe(client)
    client.on('error', () => server.destroy())
    server.on('error', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(line, 'listening')
  const address = line.address() as AddressInfo
  return { url: `${protocol}//127.0.0.1:${address.port}`, stop: () => void line.close() }
}

async function* inPieces(chunks: AsyncIterable<Buffer>) {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      yield chunk.subarray(at, at + pieceBytes)
      await sleep(1)
    }
}
