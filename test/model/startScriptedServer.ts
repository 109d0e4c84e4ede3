import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { sendEvents, type Run } from '../../server/generation/sendEvents.ts'
import { listen } from '../../server/listen.ts'
import { isBuilt, page } from '../../server/page.ts'
import type { GenerateEvent } from '../../src/contract/generateEvent.ts'
import { generateRequestSchema, type GenerateRequest } from '../../src/contract/generateRequest.ts'
import type { Health } from '../../src/contract/health.ts'

const pageRoot = fileURLToPath(new URL('../../dist', import.meta.url))
const health: Health = { status: 'ok', provider: 'openai', model: 'text', imageModel: 'image' }

type Stream = { tell: (event: GenerateEvent) => Promise<void> }

const pace = { heartbeatMs: 15_000, withinMs: 60_000 }

/**
 * Serves the built page on loopback and speaks the API's protocol, every event of it when the
 * test says so.
 *
 * @throws Error if the page is not built.
 */
export async function startScriptedServer() {
  if (!isBuilt(pageRoot)) throw new Error('The page is not built: run `npm run build` first.')
  const requests: GenerateRequest[] = []
  const open = new Set<Stream>()

  const drawFor =
    (clientGone: AbortSignal): Run =>
    (emit) =>
      new Promise((resolve) => {
        const stream: Stream = {
          tell: async (event) => {
            if (event.name !== 'completed' && event.name !== 'failed') return emit(event)
            open.delete(stream)
            resolve(event)
          },
        }
        open.add(stream)
        clientGone.addEventListener('abort', () => {
          open.delete(stream)
          resolve(undefined)
        })
      })

  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/api/health', (c) => c.json(health))
  app.post('/api/generate', async (c) => {
    requests.push(v.parse(generateRequestSchema, await c.req.json()))
    return sendEvents(c.env.outgoing, drawFor(c.req.raw.signal), pace)
  })
  app.route('/', page(pageRoot))
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })

  return {
    url,
    /** What the page has asked for. */
    requests,
    /** Generations whose connection neither side has closed. */
    open: open as ReadonlySet<Stream>,

    tell: async (event: GenerateEvent) => {
      for (const stream of open) await stream.tell(event)
    },

    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
