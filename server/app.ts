import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import type { Failure } from '../src/contract/failure.ts'
import type { Health } from '../src/contract/health.ts'
import { access, type AccessOptions } from './access/access.ts'
import type { Guest } from './access/guest.ts'
import { logRefusal } from './access/logRefusal.ts'
import { failureResponse } from './failure/failureResponse.ts'
import { failureOf } from './failure/failures.ts'
import { generateRoute, type GenerateRouteOptions } from './generation/generateRoute.ts'
import { GenerationError } from './failure/GenerationError.ts'
import { page } from './page.ts'
import { frames } from './generation/report.ts'
import { RequestError } from './failure/RequestError.ts'

export type AppOptions = Omit<GenerateRouteOptions, 'provider'> & {
  access: AccessOptions
  health: Omit<Health, 'signedIn'>
  /** The folder with the built page. */
  pageRoot: string
}

/** The routes of Proofroom's server. */
export function createApp(options: AppOptions): Hono<Guest> {
  const app = new Hono<Guest>()
  app.route('/', access(options.access, options.log))
  app.get('/api/health', (c) =>
    c.json({ ...options.health, ...(c.get('isSignedIn') && { signedIn: true }) }),
  )
  app.all('/api/health', methodNotAllowed('GET, HEAD'))
  app.post('/api/generate', generateRoute({ ...options, provider: options.health.provider }))
  app.all('/api/generate', methodNotAllowed('POST'))
  app.all('/api/*', notFound)
  app.use(onlyReading)
  app.route('/', page(options.pageRoot))
  app.notFound(notFound)
  app.onError((error, c) => {
    const { outgoing } = c.env
    // Nobody reads an answer: the client has gone, perhaps in the middle of its body.
    if (outgoing.destroyed) return RESPONSE_ALREADY_SENT
    if (error instanceof RequestError || error instanceof GenerationError) {
      logRefusal(options.log, c, error.failure.kind)
      return failed(c, error.failure)
    }
    options.log('error', { at: frames(error), request: c.get('requestId') }, 'error')
    if (!outgoing.headersSent) return failed(c, failureOf('internal'))
    outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  })
  return app
}

/** Where the provider has no id of the request, ours leads to the line in the log. */
function failed(c: Context<Guest>, failure: Failure): Response {
  return failureResponse(c, { ...failure, requestId: failure.requestId ?? c.get('requestId') })
}

function notFound(): never {
  throw new RequestError('not_found')
}

const onlyReading: MiddlewareHandler = (c, next) =>
  c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : methodNotAllowed('GET, HEAD')(c)

function methodNotAllowed(allow: string) {
  return (c: Context): never => {
    c.header('Allow', allow)
    throw new RequestError('method_not_allowed')
  }
}
