import { createSlots } from '../../../server/access/slots.ts'
import { createApp, type AppOptions } from '../../../server/app.ts'
import { limits } from '../../../src/contract/limits.ts'
import type { Facts, Log } from '../../../server/log.ts'
import { createClient } from '../../../server/openai/createClient.ts'
import { createDraw, type DrawOptions } from '../../../server/openai/createDraw.ts'

export const plantedKey = 'planted-0123456789'
const models = { model: 'text-model', imageModel: 'image-model' }

/** Everybody may come in. */
export const openAccess: AppOptions['access'] = {
  allowedHosts: [],
  token: undefined,
  trustedProxies: [],
  requestsPerMinute: 1_000,
}

export type RoomOptions = Partial<AppOptions> & {
  baseURL: string
  /** In which of its APIs the provider is asked; Responses if not said. */
  api?: DrawOptions['api'] | undefined
  idleTimeoutMs?: number
}

/**
 * Our server's app with the provider at `baseURL`. It does not really wait before a retry;
 * `waits` has the milliseconds it would have.
 */
export function createRoom({
  baseURL,
  api = 'responses',
  idleTimeoutMs = 10_000,
  ...options
}: RoomOptions) {
  const log: string[] = []
  const waits: number[] = []
  const client = createClient({ apiKey: plantedKey, baseURL })
  const note: Log = (event, facts) => log.push(logLine(event, facts))
  const app = createApp({
    draw: createDraw({ client, api, ...models, idleTimeoutMs }),
    attempts: 4,
    access: openAccess,
    maxBodyBytes: limits.bodyBytes,
    slots: createSlots({ all: 100, perClient: 100, queueMs: 0 }),
    totalTimeoutMs: 60_000,
    heartbeatMs: 15_000,
    sendTimeoutMs: 60_000,
    health: { status: 'ok', provider: 'openai', ...models },
    stopping: new AbortController().signal,
    pageRoot: '/nowhere',
    wait: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
    log: note,
    ...options,
  })
  return { app, log, note: options.log ?? note, waits }
}

/** An entry of the log as text. */
export function logLine(event: string, facts: Facts): string {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return [event, ...known.map(([name, value]) => `${name}=${String(value)}`)].join(' ')
}
