import { onTestFinished } from 'vitest'
import { createSlots } from '../../../server/access/slots.ts'
import { createApp, type AppOptions } from '../../../server/app.ts'
import { listen } from '../../../server/listen.ts'
import type { Facts } from '../../../server/log.ts'
import { createClient } from '../../../server/openai/createClient.ts'
import { createDraw } from '../../../server/openai/createDraw.ts'

export const plantedKey = 'planted-0123456789'
const models = { model: 'text-model', imageModel: 'image-model' }

export type RoomOptions = Partial<AppOptions> & { baseURL: string; idleTimeoutMs?: number }

/**
 * Our server on a socket of its own, with the provider at `baseURL`. It does not really wait
 * before a retry; `waits` has the milliseconds it would have. Ends with the test.
 */
export async function startRoom({ baseURL, idleTimeoutMs = 10_000, ...options }: RoomOptions) {
  const log: string[] = []
  const waits: number[] = []
  const client = createClient({ apiKey: plantedKey, baseURL })
  const app = createApp({
    draw: createDraw({ client, ...models, idleTimeoutMs }),
    attempts: 4,
    access: { allowedHosts: [], token: undefined, requestsPerMinute: 1_000 },
    slots: createSlots({ all: 100, perClient: 100, queueMs: 0 }),
    totalTimeoutMs: 60_000,
    heartbeatMs: 15_000,
    health: { status: 'ok', provider: 'openai', ...models },
    stopping: new AbortController().signal,
    pageRoot: '/nowhere',
    wait: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
    log: (event, facts) => log.push(logLine(event, facts)),
    ...options,
  })
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url, log, waits }
}

/** An entry of the log as text. */
export function logLine(event: string, facts: Facts): string {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return [event, ...known.map(([name, value]) => `${name}=${String(value)}`)].join(' ')
}
