import { describe, expect, it } from 'vitest'
import { createSlots } from '../../server/access/slots.ts'
import { drawn, silence, stream } from './support/answers.ts'
import { startServer } from '../support/startServer.ts'
import { call } from './support/call.ts'
import { askForEvents, askForJson, failureIn } from './support/requests.ts'
import { openAccess, startRoom, type RoomOptions } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const token = 'planted-token-0123456789'
const json = { 'content-type': 'application/json' }
const body = JSON.stringify({ prompt: 'a red fox' })

async function startRoomWith(access: Partial<RoomOptions['access']>) {
  const upstream = await startUpstream(stream(drawn))
  const options = { ...openAccess, ...access }
  return { upstream, ...(await startRoom({ ...upstream, access: options })) }
}

const signIn = (url: string, given: string) =>
  call(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `token=${encodeURIComponent(given)}`,
  })

describe('a server with an access token', () => {
  it('sends who asks for the page to sign in, and refuses the API', async () => {
    const { url, upstream } = await startRoomWith({ token })
    const page = await call(url)
    expect([page.status, page.headers.location]).toEqual([303, '/sign-in'])
    const api = await askForJson(url)
    expect(api.status).toBe(401)
    expect(await failureIn(api)).toMatchObject({ kind: 'not_signed_in' })
    expect((await call(`${url}/api/health`)).status).toBe(401)
    expect(upstream.calls).toHaveLength(0)
  })

  it('lets in who knows the token, until they sign out', async () => {
    const { url } = await startRoomWith({ token })
    const { status, headers } = await signIn(url, token)
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect([status, headers.location]).toEqual([303, '/'])
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(token)
    const session = { cookie: cookie.split(';')[0] ?? '' }
    const health = await call(`${url}/api/health`, { headers: session })
    expect([health.status, JSON.parse(health.text)]).toMatchObject([200, { signedIn: true }])
    await call(`${url}/sign-out`, { method: 'POST', headers: session })
    expect((await call(`${url}/api/health`, { headers: session })).status).toBe(401)
  })

  it('lets in a script that bears the token', async () => {
    const { url } = await startRoomWith({ token })
    const bearing = (given: string) => askForJson(url, { headers: { authorization: given } })
    expect((await bearing(`Bearer ${token}`)).status).toBe(200)
    expect((await bearing('Bearer wrong')).status).toBe(401)
  })

  it('slows down who guesses, even if they guess right in the end', async () => {
    const { url } = await startRoomWith({ token })
    const page = await signIn(url, 'wrong')
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('role="alert"')])
    expect(page.text).not.toContain('wrong')
    for (let tried = 1; tried < 10; tried++) await signIn(url, 'wrong')
    const { status, headers } = await signIn(url, token)
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(50)
  })

  it('slows down a script that guesses in the same way, and only guesses', async () => {
    const { url } = await startRoomWith({ token })
    const bear = async (given: string) =>
      (await askForJson(url, { headers: { authorization: `Bearer ${given}` } })).status
    for (let asked = 0; asked < 12; asked++) expect(await bear(token)).toBe(200)
    for (let tried = 0; tried < 10; tried++) expect(await bear('wrong')).toBe(401)
    expect(await bear('wrong')).toBe(429)
    expect(await bear(token)).toBe(429)
  })

  it('refuses a form that is broken', async () => {
    const { url, log } = await startRoomWith({ token })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await call(`${url}/sign-in`, { method: 'POST', headers, body: 'garbage' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('"kind":"invalid_request"')
    expect(log.join()).toMatch('request refused kind=invalid_request')
  })

  it('has a sign-in page that a strict policy lets be', async () => {
    const { url } = await startRoomWith({ token })
    const { text, headers } = await call(`${url}/sign-in`)
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect((await call(`${url}/sign-in.css`)).headers['content-type']).toBe('text/css')
  })
})

describe('a page from elsewhere in the same browser', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling of the site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('spends nothing: %s', async (_what, headers) => {
    const { url, upstream } = await startRoomWith({})
    const { status, text } = await call(`${url}/api/generate`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body,
    })
    expect([status, text]).toEqual([403, expect.stringContaining('"cross_site"')])
    expect(upstream.calls).toHaveLength(0)
  })

  it.each(['127.0.0.1', 'localhost'])(
    'on another port of %s spends nothing as shipped',
    async (name) => {
      const server = await startServer({ STAND_IN_SECONDS: '0' })
      const { port } = new URL(server.url)
      const ask = async (origin: string) => {
        const headers = { ...json, host: `${name}:${port}`, origin }
        return (await call(`${server.url}/api/generate`, { method: 'POST', headers, body })).status
      }
      const statuses = [await ask(`http://${name}:6666`), await ask(`http://${name}:${port}`)]
      await server.stop()
      expect(statuses).toEqual([403, 200])
    },
  )

  it.each<[string, Record<string, string>]>([
    ['a name bound anew to this address', { host: 'evil.example' }],
    ['the like of an allowed name', { host: 'proofroom.example.evil.example' }],
  ])('reads nothing: %s', async (_what, headers) => {
    const { url } = await startRoomWith({ allowedHosts: ['proofroom.example'] })
    for (const path of ['/', '/api/health']) {
      expect((await call(url + path, { headers })).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('is told by no header that it may read', async () => {
    const { url } = await startRoomWith({})
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const answer = await call(`${url}/api/generate`, { method: 'OPTIONS', headers })
    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.includes('allow-origin'))).toEqual([])
  })
})

it.each<[string, (address: string) => Record<string, string>]>([
  ['localhost', () => ({ host: 'localhost:1' })],
  ['an address', () => ({ host: '[::1]:1' })],
  ['an allowed name', () => ({ host: 'proofroom.example' })],
  ['its own page', (address) => ({ origin: address, 'sec-fetch-site': 'same-origin' })],
  ['its page behind a proxy', () => ({ origin: 'https://proofroom.example' })],
])('answers to %s', async (_what, headersFor) => {
  const { url } = await startRoomWith({ allowedHosts: ['proofroom.example'] })
  expect((await call(`${url}/api/health`, { headers: headersFor(url) })).status).toBe(200)
})

it.each(['/', '/api/health', '/nowhere'])('tells browsers at %s to be strict', async (path) => {
  const { url } = await startRoomWith({})
  expect((await call(url + path)).headers).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /script-src 'self';.*frame-ancestors 'none'/,
    ) as string,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  })
})

describe('limits', () => {
  const limits = (all: number, perClient: number, queueMs = 0) => ({
    slots: createSlots({ all, perClient, queueMs }),
  })

  it.each([
    ['in all', limits(1, 9)],
    ['for one client', limits(9, 1)],
  ])('refuse one generation too many %s, and say when to come again', async (_where, options) => {
    const upstream = await startUpstream(silence)
    const { url } = await startRoom({ ...upstream, ...options })
    const arrived = upstream.nextCall()
    void askForEvents(url)
    await arrived
    const response = await askForEvents(url)
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('0')
    expect(await failureIn(response)).toMatchObject({ kind: 'server_busy', retryable: true })
    expect(upstream.calls).toHaveLength(1)
  })

  it('let the next one in when the last has ended', async () => {
    const upstream = await startUpstream(stream(drawn))
    const { url } = await startRoom({ ...upstream, ...limits(1, 1, 5_000) })
    const answers = await Promise.all([1, 2, 3].map(() => askForJson(url)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429])
    expect((await askForJson(url)).status).toBe(200)
  })

  it('keep a review from drawing twice at a time', async () => {
    const upstream = await startUpstream(silence)
    const { url } = await startRoom({ ...upstream, ...limits(9, 9) })
    const arrived = upstream.nextCall()
    void askForEvents(url, { headers: { 'x-review': 'one' } })
    await arrived
    const second = await askForJson(url, { headers: { 'x-review': 'one' } })
    expect([second.status, (await failureIn(second)).detail]).toEqual([
      429,
      'A picture for this very review is still being drawn. Nothing was sent on.',
    ])
    const another = upstream.nextCall()
    void askForEvents(url, { headers: { 'x-review': 'two' } })
    await another
    expect(upstream.calls).toHaveLength(2)
  })

  it('give the place of a client that has gone to the next', async () => {
    const upstream = await startUpstream(silence, stream(drawn))
    const { url } = await startRoom({ ...upstream, ...limits(1, 1, 5_000) })
    const arrived = upstream.nextCall()
    const cancel = new AbortController()
    const first = askForJson(url, { signal: cancel.signal }).catch(() => undefined)
    await arrived
    const next = askForJson(url)
    cancel.abort()
    await first
    expect((await next).status).toBe(200)
  })

  it('count the requests of a minute', async () => {
    const { url } = await startRoomWith({ requestsPerMinute: 2 })
    const statuses = []
    for (let asked = 0; asked < 3; asked++) statuses.push((await fetch(`${url}/api/health`)).status)
    expect(statuses).toEqual([200, 200, 429])
  })

  it('count for one who has signed in twice as for one', async () => {
    const { url } = await startRoomWith({ token, requestsPerMinute: 2 })
    const statusOf = async () => {
      const { headers } = await signIn(url, token)
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
      return (await call(`${url}/api/health`, { headers: { cookie } })).status
    }
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([200, 200, 429])
  })

  const statusFor = async (url: string, forwarded: string) =>
    (await call(`${url}/api/health`, { headers: { 'x-forwarded-for': forwarded } })).status

  it('count for who stands before a trusted proxy', async () => {
    const trustedProxies = ['127.0.0.1', '10.0.0.0/8']
    const { url } = await startRoomWith({ requestsPerMinute: 1, trustedProxies })
    expect(await statusFor(url, '192.0.2.1')).toBe(200)
    expect(await statusFor(url, '192.0.2.2')).toBe(200)
    // Only the last address is the proxies' word; who asks may have written those before it.
    expect(await statusFor(url, '192.0.2.9, 192.0.2.1')).toBe(429)
    expect(await statusFor(url, '192.0.2.9, 192.0.2.1, 10.1.2.3')).toBe(429)
    expect(await statusFor(url, 'nonsense')).toBe(200)
    expect(await statusFor(url, '')).toBe(429)
  })

  it.each([
    ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', 429],
    ['2001:db8::1', '2001:db8:0:0:9::', 429],
    ['2001:db8:0:1::1', '2001:db8:0:2::1', 200],
    ['fe80::1%eth0', 'fe80::2', 429],
    ['::1', '::2', 429],
    ['192.0.2.1', '192.0.2.2', 200],
  ])('count a network of IPv6 as one: %s, then %s', async (first, second, status) => {
    const { url } = await startRoomWith({ requestsPerMinute: 1, trustedProxies: ['127.0.0.1'] })
    expect(await statusFor(url, first)).toBe(200)
    expect(await statusFor(url, second)).toBe(status)
  })

  it('count for the address at the socket where no proxy is trusted', async () => {
    const { url } = await startRoomWith({ requestsPerMinute: 1 })
    expect(await statusFor(url, '192.0.2.1')).toBe(200)
    expect(await statusFor(url, '192.0.2.2')).toBe(429)
  })
})
