import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { memoryUsage } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import { readText } from '../../server/generation/readText.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function memoryInUse(): number {
  collectGarbage()
  const { heapUsed, external } = memoryUsage()
  return heapUsed + external
}

it('a body that is sent byte by byte takes about as much memory as it has bytes', async () => {
  const pieces = 300_000
  const counted = Promise.withResolvers<undefined>()
  let taken = 0
  const take = (_client: string, bytes: number) => {
    taken += bytes
    // All but what is free of each body.
    if (taken === pieces - 65_536) counted.resolve(undefined)
    return true
  }
  const budget = { take, giveBack: () => undefined }
  const limits = { maxBytes: 1_000_000, budget, client: 'somebody' }
  const server = createServer((message) => void readText(message, limits).catch(() => undefined))
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => void client.destroy())
  const before = memoryInUse()
  client.write('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n')
  client.write('1\r\nx\r\n'.repeat(pieces))
  await counted.promise
  expect((memoryInUse() - before) / pieces).toBeLessThan(20)
})
