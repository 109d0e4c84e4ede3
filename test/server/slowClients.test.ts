import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createSlots } from '../../server/access/slots.ts'
import { listen } from '../../server/listen.ts'
import { drawn, partial, png, started, stream } from './support/answers.ts'
import { createRoom } from './support/createRoom.ts'
import { askForJson } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const impatient = { headersTimeout: 150, requestTimeout: 150, connectionsCheckingInterval: 50 }
const line = 'POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\n'
const body = 'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"prompt":'

async function start() {
  const upstream = await startUpstream(stream(drawn))
  const slots = createSlots({ all: 1, perClient: 1, queueMs: 0 })
  const { app } = createRoom({ ...upstream, slots })
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' }, impatient)
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

it('clients that send large bodies slowly cannot fill the memory', async () => {
  const upstream = await startUpstream(stream(drawn))
  const { url } = await startRoom({ ...upstream, maxBodyBytes: 2_000 })
  const headers = 'Content-Type: application/json\r\nContent-Length: 2000\r\n\r\n'
  const { port, hostname } = new URL(url)
  const slow = Array.from({ length: 8 }, () => connect(Number(port), hostname))
  for (const socket of slow) socket.write(line + headers + ' '.repeat(1_900))
  const ask = async () => (await askForJson(url, { body: { prompt: 'x'.repeat(1_000) } })).status
  await expect.poll(ask).toBe(429)
  for (const socket of slow) socket.destroy()
  await expect.poll(ask).toBe(200)
})

it('a client that stops reading gives back its place, and the provider’s connection', async () => {
  // More than the system’s buffers take in for somebody who does not read.
  const large = `${png.slice(0, 32)}${'A'.repeat(6 * 1024 ** 2)}${png.slice(-4)}`
  const previews = [0, 1, 2, 3].map((index) => partial(index, large))
  const upstream = await startUpstream(stream([...started, ...previews], 'hang'))
  const logged = Promise.withResolvers<string>()
  const { url } = await startRoom({
    ...upstream,
    heartbeatMs: 20,
    stalledMs: 100,
    log: (event) => logged.resolve(event),
  })
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname).pause()
  onTestFinished(() => {
    socket.destroy()
  })
  const body = '{"prompt":"a red fox"}'
  const headers = `${line}Accept: text/event-stream\r\nContent-Type: application/json\r\n`
  socket.write(`${headers}Content-Length: ${body.length}\r\n\r\n${body}`)
  expect(await logged.promise).toBe('generation cancelled')
  await upstream.calls[0]?.closed
})
