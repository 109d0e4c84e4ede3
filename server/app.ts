import { Hono, type Context } from 'hono'
import type { Health } from '../src/contract/health.ts'
import { access, type AccessOptions, type Guest } from './access/access.ts'
import { failureResponse } from './failure/failureResponse.ts'
import { failureOf } from './failure/failures.ts'
import { clientGone, generateRoute, type GenerateRouteOptions } from './generation/generateRoute.ts'
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
  app.route('/', access(options.access))
  app.get('/api/health', (c) =>
    c.json({ ...options.health, ...(c.get('isSignedIn') && { signedIn: true }) }),
  )
  app.all('/api/health', methodNotAllowed('GET, HEAD'))
  app.post('/api/generate', generateRoute({ ...options, provider: options.health.provider }))
  app.all('/api/generate', methodNotAllowed('POST'))
  app.all('/api/*', notFound)
  app.route('/', page(options.pageRoot))
  app.notFound(notFound)
  app.onError((error, c) => {
    // A body that broke off because its client has gone is no error, and nobody reads an answer.
    if (c.req.raw.signal.aborted) return clientGone()
    if (error instanceof RequestError || error instanceof GenerationError)
      return failureResponse(c, error.failure)
    options.log('error', { at: frames(error), request: c.get('requestId') })
    return failureResponse(c, failureOf('internal'))
  })
  return app
}

function notFound(c: Context): Response {
  return failureResponse(c, failureOf('not_found'))
}

function methodNotAllowed(allow: string) {
  return (c: Context): Response => {
    c.header('Allow', allow)
    return failureResponse(c, failureOf('method_not_allowed'))
  }
}
