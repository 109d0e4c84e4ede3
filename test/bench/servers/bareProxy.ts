import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'

// The least that a Node server can do with a stream: pass it on, both ways, and know nothing.
const server = createServer((incoming, outgoing) => {
  const target = `${process.env.OPENAI_BASE_URL ?? ''}/responses`
  const upstream = request(target, { method: 'POST' }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  incoming.pipe(upstream)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
