import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { bodyLimit } from 'hono/body-limit'
import type { AddressOf } from './createAddressOf.ts'
import { sameToken } from './sameToken.ts'
import type { Sessions } from './sessions.ts'
import { signInPage, signInStyle } from './signInPage.ts'
import type { Throttle } from './throttle.ts'

export const cookieName = 'proofroom_session'
const formBytes = 4096

export type SignInOptions = {
  token: string
  sessions: Sessions
  tries: Throttle
  addressOf: AddressOf
}

/** The way in and out: `/sign-in` takes the access token, `/sign-out` ends the session. */
export function signIn({ token, sessions, tries, addressOf }: SignInOptions): Hono {
  const app = new Hono()
  app.get('/sign-in.css', (c) => c.body(signInStyle, 200, { 'content-type': 'text/css' }))
  app.get('/sign-in', (c) => c.html(signInPage()))
  app.post('/sign-in', bodyLimit({ maxSize: formBytes }), async (c) => {
    const waitMs = tries.count(addressOf(c))
    if (waitMs > 0) return refuse(c, 429, 'Too many tries. Wait a minute, then try again.')
    const { token: given } = await c.req.parseBody()
    if (typeof given !== 'string' || !sameToken(given, token))
      return refuse(c, 401, 'That is not the access token of this server.')
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

function refuse(c: Context, status: 401 | 429, problem: string): Response | Promise<Response> {
  return c.html(signInPage(problem), status)
}
