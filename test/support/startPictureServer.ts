import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { fileURLToPath } from 'node:url'
import { sendEvents, type Run } from '../../server/generation/sendEvents.ts'
import { listen } from '../../server/listen.ts'
import { page } from '../../server/page.ts'
import type { Mime } from '../../src/contract/picture.ts'

const pageRoot = fileURLToPath(new URL('../../dist', import.meta.url))

const pace = { heartbeatMs: 15_000, withinMs: 60_000 }

type Drawn = {
  mime?: Mime
  /** How many come before the picture; each is that picture already. */
  previews?: number
}

/**
 * Serves the built page on loopback, and answers each order at once with a picture of the test's.
 *
 * @param draw the bytes of picture `number`, from 1: a PNG of any size, if `mime` does not say else.
 */
export async function startPictureServer(
  draw: (number: number) => Promise<Buffer>,
  { mime = 'image/png', previews = 0 }: Drawn = {},
) {
  let count = 0
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/api/health', (c) =>
    c.json({ status: 'ok', provider: 'stand-in', model: 'text', imageModel: 'image' }),
  )
  app.post('/api/generate', async (c) => {
    // As the real server does: a picture goes back once all of the order is there.
    await c.req.arrayBuffer()
    const number = ++count
    const answer: Run = async (emit) => {
      const b64 = (await draw(number)).toString('base64')
      for (let index = 0; index < previews; index++)
        await emit({ name: 'partial', data: { attempt: 1, index, b64, mime } })
      return {
        name: 'completed',
        data: { image: { b64, mime }, provider: 'stand-in', imageModel: 'image', attempt: 1 },
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
