import { getEventListeners } from 'node:events'
import process from 'node:process'
import { createSlots } from '../../server/access/slots.ts'
import { createApp } from '../../server/app.ts'
import type { Draw } from '../../server/generation/draw.ts'
import { wait } from '../../server/generation/wait.ts'
import { listen } from '../../server/listen.ts'
import { createClient } from '../../server/openai/createClient.ts'
import { createDraw } from '../../server/openai/createDraw.ts'
import { limits } from '../../src/contract/limits.ts'
import { openAccess } from '../server/support/createRoom.ts'
import { readPrompt } from './plans.ts'

// The server that is soaked, in a process of its own. It waits a hundredth of what it should, and
// takes more time for silence than a test does: with so many at work a call may be late.
const [provider = ''] = process.argv.slice(2)
const models = { model: 'text-model', imageModel: 'image-model' }
const stopping = new AbortController()
const slots = createSlots({ all: 1_000, perClient: 1_000, queueMs: 0 })
const outcomes: Record<string, number> = {}
let warnings = 0
process.on('warning', ({ name }) => {
  if (name === 'MaxListenersExceededWarning') warnings++
})

const draws = new Map<string, Draw>()
const drawFor = (prompt: string): Draw => {
  const { plan } = readPrompt(prompt)
  const { address = (baseURL: string) => baseURL, limits: { idleTimeoutMs: idleMs = 1_000 } = {} } =
    plan
  const idleTimeoutMs = idleMs * 4
  const key = `${address(provider)} ${idleTimeoutMs}`
  const client = createClient({ apiKey: 'none', baseURL: address(provider) })
  const draw = draws.get(key) ?? createDraw({ client, api: 'responses', ...models, idleTimeoutMs })
  draws.set(key, draw)
  return draw
}

const app = createApp({
  draw: (request, context) => drawFor(request.prompt)(request, context),
  attempts: 4,
  access: { ...openAccess, requestsPerMinute: 1_000_000 },
  slots,
  maxBodyBytes: limits.bodyBytes,
  totalTimeoutMs: 60_000,
  heartbeatMs: 500,
  sendTimeoutMs: 60_000,
  health: { status: 'ok', provider: 'openai', ...models },
  stopping: stopping.signal,
  pageRoot: '/nowhere',
  wait: (ms, signal) => wait(ms / 100, signal),
  log: (event) => (outcomes[event] = (outcomes[event] ?? 0) + 1),
})
const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })

/** What the process holds on to once the garbage is gone. */
async function read() {
  globalThis.gc?.()
  await new Promise((resolve) => setImmediate(resolve))
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  const held = process.getActiveResourcesInfo()
  const count = (kind: string) => held.filter((one) => one === kind).length
  return {
    heapMb: heapUsed / 1024 ** 2,
    // The memory of array buffers is part of what is external.
    bytesMb: Math.max(external, arrayBuffers) / 1024 ** 2,
    sockets: count('TCPSocketWrap'),
    timers: count('Timeout'),
    listeners: getEventListeners(stopping.signal, 'abort').length + warnings,
    outcomes,
  }
}
export type Reading = Awaited<ReturnType<typeof read>>

process.on('message', (question) => {
  if (question === 'read') void read().then((reading) => process.send?.(reading))
  // Settles when every slot has been given back.
  else void slots.drain(new Error('The soak is over')).then(() => process.send?.('drained'))
})
process.on('disconnect', () => {
  server.closeAllConnections()
  process.exit()
})
process.send?.(url)
