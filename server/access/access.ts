import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { requestId } from 'hono/request-id'
import { RequestError } from '../failure/RequestError.ts'
import type { Log } from '../log.ts'
import { createAddressOf } from './createAddressOf.ts'
import type { Guest } from './guest.ts'
import { isKnownHost, isOwnPage } from './hosts.ts'
import { sameToken } from './sameToken.ts'
import { responseHeaders } from './responseHeaders.ts'
import { createSessions } from './sessions.ts'
import { cookieName, signIn } from './signIn.ts'
import { createThrottle } from './throttle.ts'

export type AccessOptions = {
  /** Where the server listens: one more name, besides plain addresses and localhost. */
  host?: string
  /** Names under which browsers may ask for us through a reverse proxy. */
  allowedHosts: readonly string[]
  /** What one has to know to come in; without it everybody who reaches the server is in. */
  token: string | undefined
  /** Addresses and networks of our own reverse proxies, which tell where a request came from. */
  trustedProxies: readonly string[]
  /** Calls of the API in a minute, for one client. */
  requestsPerMinute: number
}

const minuteMs = 60_000
const triesPerMinute = 10

/** Stands before everything else: lets in who may come in, from where they may come. */
export function access({ token, ...options }: AccessOptions, log: Log): Hono<Guest> {
  const app = new Hono<Guest>()
  const addressOf = createAddressOf(options.trustedProxies)
  const sessions = createSessions()
  const tries = createThrottle(triesPerMinute, minuteMs)
  const requests = createThrottle(options.requestsPerMinute, minuteMs)

  function hasBearer(c: Context<Guest>, token: string): boolean {
    const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (given === undefined) return false
    // Before the token is looked at: who guesses must not learn that a guess was right.
    const waitMs = tries.wait(c.get('client'))
    if (waitMs > 0) throw new RequestError('server_busy', { retryAfterMs: waitMs })
    if (sameToken(given, token)) return true
    tries.count(c.get('client'))
    return false
  }

  app.use(requestId({ headerName: '' }))
  app.use(responseHeaders)
  app.use((c, next) => {
    c.set('client', addressOf(c))
    return next()
  })
  app.use(somewhere)
  app.use(fromHere(options))
  if (token !== undefined) app.route('/', signIn({ token, sessions, tries, log }))
  app.use(async (c, next) => {
    const isSignedIn = sessions.has(getCookie(c, cookieName) ?? '')
    const mayComeIn = token === undefined || isSignedIn || hasBearer(c, token)
    if (!mayComeIn && isApi(c)) throw new RequestError('not_signed_in')
    if (!mayComeIn) return c.redirect('/sign-in', 303)
    // Not the session: who signs in twice is still one.
    const waitMs = isApi(c) ? requests.count(c.get('client')) : 0
    if (waitMs > 0) throw new RequestError('server_busy', { retryAfterMs: waitMs })
    c.set('isSignedIn', isSignedIn)
    return next()
  })
  return app
}

const somewhere: MiddlewareHandler<Guest> = (c, next) => {
  if (!c.env.isNowhere) return next()
  const detail = 'The address of the request, or the host that it names, is none.'
  throw new RequestError('invalid_request', { detail })
}

/** A page from elsewhere in the same browser spends nothing and learns nothing. */
function fromHere({
  host,
  allowedHosts,
}: Pick<AccessOptions, 'host' | 'allowedHosts'>): MiddlewareHandler {
  const known = host === undefined ? allowedHosts : [...allowedHosts, host.toLowerCase()]
  return async (c, next) => {
    if (!isKnownHost(c.req.header('host'), known)) throw new RequestError('unknown_host')
    const mustBeOwn = isApi(c) || c.req.method !== 'GET'
    if (mustBeOwn && !isOwnPage(c.req.raw.headers, allowedHosts))
      throw new RequestError('cross_site')
    await next()
  }
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/')
}
