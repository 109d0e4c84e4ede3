import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { fileURLToPath } from 'node:url'
import { sendEvents, type Run } from '../../server/generation/sendEvents.ts'
import { listen } from '../../server/listen.ts'
import { page } from '../../server/page.ts'

const pageRoot = fileURLToPath(new URL('../../dist', import.meta.url))

const pace = { heartbeatMs: 15_000, withinMs: 60_000 }

/**
 * Serves the built page on loopback, and answers each order at once with a picture of the test's.
 *
 * @param draw the bytes of picture `number`, from 1: a PNG of any size.
 */
export async function startPictureServer(draw: (number: number) => Promise<Buffer>) {
  let count = 0
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/api/health', (c) =>
    c.json({ status: 'ok', provider: 'stand-in', model: 'text', imageModel: 'image' }),
  )
  app.post('/api/generate', (c) => {
    const number = ++count
    const answer: Run = async () => {
      const b64 = (await draw(number)).toString('base64')
      const image = { b64, mime: 'image/png' as const }
      return {
        name: 'completed',
        data: { image, provider: 'stand-in', imageModel: 'image', attempt: 1 },
      }
    }
    return sendEvents(c.env.outgoing, answer, pace)
  })
  app.route('/', page(pageRoot))
  const { server, url } = await listen(app, { port: 0, hostname: '127.0.0.1' })
  return {
    url,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
