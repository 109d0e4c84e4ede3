import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { bodyLimit } from 'hono/body-limit'
import type { FailureKind } from '../../src/contract/failure.ts'
import { failureHeaders } from '../failure/failureResponse.ts'
import { httpStatus } from '../failure/httpStatus.ts'
import { RequestError } from '../failure/RequestError.ts'
import type { Log } from '../log.ts'
import type { Guest } from './guest.ts'
import { logRefusal } from './logRefusal.ts'
import { sameToken } from './sameToken.ts'
import type { Sessions } from './sessions.ts'
import { signInPage, signInStyle } from './signInPage.ts'
import type { Throttle } from './throttle.ts'

export const cookieName = 'proofroom_session'
const formBytes = 4096

type Refusal = Extract<FailureKind, 'not_signed_in' | 'server_busy'>

export type SignInOptions = {
  token: string
  sessions: Sessions
  tries: Throttle
  log: Log
}

/** The way in and out: `/sign-in` takes the access token, `/sign-out` ends the session. */
export function signIn({ token, sessions, tries, log }: SignInOptions): Hono<Guest> {
  const app = new Hono<Guest>()
  app.get('/sign-in.css', (c) => c.body(signInStyle, 200, { 'content-type': 'text/css' }))
  app.get('/sign-in', (c) => c.html(signInPage()))
  const refuse = (c: Context<Guest>, kind: Refusal, problem: string) => {
    logRefusal(log, c, kind)
    return c.html(signInPage(problem), httpStatus[kind])
  }
  app.post('/sign-in', bodyLimit({ maxSize: formBytes, onError: tooLarge }), async (c) => {
    const waitMs = tries.count(c.get('client'))
    if (waitMs > 0) {
      for (const header of Object.entries(failureHeaders({ retryAfterMs: waitMs })))
        c.header(...header)
      return refuse(c, 'server_busy', 'Too many tries. Wait a minute, then try again.')
    }
    const { token: given } = await formIn(c)
    if (typeof given !== 'string' || !sameToken(given, token))
      return refuse(c, 'not_signed_in', 'That is not the access token of this server.')
    setCookie(c, cookieName, sessions.open(), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: c.req.header('origin')?.startsWith('https:') ?? false,
      path: '/',
      maxAge: sessions.lifeMs / 1000,
    })
    return c.redirect('/', 303)
  })
  app.post('/sign-out', (c) => {
    sessions.close(getCookie(c, cookieName) ?? '')
    deleteCookie(c, cookieName, { path: '/' })
    return c.redirect('/sign-in', 303)
  })
  return app
}

/** What the form says; its parts may be in such a state that there is none. */
async function formIn(c: Context<Guest>) {
  try {
    return await c.req.parseBody()
  } catch {
    throw new RequestError('invalid_request', { detail: 'The form cannot be read.' })
  }
}

function tooLarge(): never {
  throw new RequestError('payload_too_large')
}
