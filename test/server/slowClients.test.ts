import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSlots } from '../../server/access/slots.ts'
import { listen } from '../../server/listen.ts'
import { drawn, stream } from './support/answers.ts'
import { call } from './support/call.ts'
import { createRoom } from './support/createRoom.ts'
import { askForJson } from './support/requests.ts'
import { openAccess, startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const impatient = { headersTimeout: 150, requestTimeout: 150, connectionsCheckingInterval: 50 }
const line = 'POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\n'
const body = 'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"prompt":'

async function start() {
  const upstream = await startUpstream(stream(drawn))
  const slots = createSlots({ all: 1, perClient: 1, queueMs: 0 })
  const { app } = createRoom({ ...upstream, slots })
  const { server, url } = await listen(
    app,
    { port: 0, hostname: '127.0.0.1' },
    { limits: impatient },
  )
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { upstream, url }
}

/** Sends the beginning of a request and no more; settles with what came until it was cut off. */
function sendSlowly(url: string, beginning: string): Promise<string> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', (text) => (answer += String(text)))
  socket.on('error', () => undefined).write(beginning)
  return new Promise((resolve) => socket.on('close', () => resolve(answer)))
}

it.each([
  ['headers', line],
  ['body', line + body],
])('a client that never ends its %s is cut off, and keeps nobody waiting', async (_what, text) => {
  const { url, upstream } = await start()
  const slow = Array.from({ length: 50 }, () => sendSlowly(url, text))
  expect((await askForJson(url)).status).toBe(200)
  for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect((await askForJson(url)).status).toBe(200)
  expect(upstream.calls).toHaveLength(2)
})

describe('while large bodies come in slowly', () => {
  const large = 190_000
  const headersOf = (client: string) => ({
    'content-type': 'application/json',
    'x-forwarded-for': client,
  })

  /** A room in which so many bodies stay unfinished, each of the client that is named for it. */
  async function startWith(count: number, clientOf: (index: number) => string) {
    const upstream = await startUpstream(stream(drawn))
    const access = { ...openAccess, trustedProxies: ['127.0.0.1'] }
    const { url } = await startRoom({ ...upstream, access, maxBodyBytes: 200_000 })
    const { port, hostname } = new URL(url)
    const slow = Array.from({ length: count }, (_, index) => {
      const socket = connect(Number(port), hostname).on('error', () => undefined)
      const headers = Object.entries(headersOf(clientOf(index))).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      )
      const beginning = `${line}${headers.join('')}Content-Length: 200000\r\n\r\n`
      socket.write(beginning + ' '.repeat(large))
      return socket
    })
    const end = () => slow.forEach((socket) => socket.destroy())
    onTestFinished(end)
    const ask = async (client: string, length = 0) => {
      const body = '{"prompt":"a red fox"}'.padEnd(length)
      return (
        await call(`${url}/api/generate`, { method: 'POST', headers: headersOf(client), body })
      ).status
    }
    return { ask, end }
  }

  it('they cannot fill the memory, and small ones pass', async () => {
    const { ask, end } = await startWith(16, (index) => `192.0.2.${index}`)
    await expect.poll(() => ask('192.0.2.99', large)).toBe(429)
    expect(await ask('192.0.2.99', 60_000)).toBe(200)
    end()
    await expect.poll(() => ask('192.0.2.99', large)).toBe(200)
  })

  it('one client takes no more than its share', async () => {
    const { ask, end } = await startWith(16, () => '192.0.2.1')
    await expect.poll(() => ask('192.0.2.1', large)).toBe(429)
    expect(await ask('192.0.2.1', 60_000)).toBe(200)
    expect(await ask('192.0.2.2', large)).toBe(200)
    end()
    await expect.poll(() => ask('192.0.2.1', large)).toBe(200)
  })
})
