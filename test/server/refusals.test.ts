import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { createSlots } from '../../server/access/slots.ts'
import type { Facts, Log } from '../../server/log.ts'
import { silence, started, stream } from './support/answers.ts'
import { call } from './support/call.ts'
import { openAccess, startRoom, type RoomOptions } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const token = 'planted-token-0123456789'
const closed: RoomOptions['access'] = { ...openAccess, token }
const json = { 'content-type': 'application/json' }
const full = createSlots({ all: 0, perClient: 0, queueMs: 0 })
type Call = Parameters<typeof call>[1] & { path?: string }

/** A room, and what it has said in its log. */
async function startNoting(options: RoomOptions) {
  const lines: [string, Facts, string | undefined][] = []
  const log: Log = (event, facts, level) => lines.push([event, facts, level])
  return { ...(await startRoom({ ...options, log })), lines }
}

it.each<[string, number, Call, Partial<RoomOptions>]>([
  ['not_signed_in', 401, { path: '/api/health' }, { access: closed }],
  ['not_signed_in', 401, { headers: { authorization: 'Bearer no' } }, { access: closed }],
  ['unknown_host', 421, { headers: { host: 'evil.example' } }, {}],
  ['cross_site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }, {}],
  ['unsupported_media_type', 415, { headers: { 'content-type': 'text/plain' } }, {}],
  ['payload_too_large', 413, { body: ' '.repeat(2_000) }, { maxBodyBytes: 1_024 }],
  ['invalid_request', 400, { body: '{}' }, {}],
  ['server_busy', 429, { body: '{"prompt":"a red fox"}' }, { slots: full }],
  ['server_busy', 429, {}, { access: { ...openAccess, requestsPerMinute: 0 } }],
  ['not_found', 404, { path: '/api/none' }, {}],
  ['not_found', 404, { path: '/none', method: 'GET' }, {}],
  ['method_not_allowed', 405, { method: 'OPTIONS' }, {}],
  ['method_not_allowed', 405, { method: 'TRACE' }, {}],
  ['method_not_allowed', 405, { method: 'OPTIONS', path: '/' }, {}],
  ['method_not_allowed', 405, { method: 'PUT', path: '/' }, {}],
])(
  'a request refused as %s (%s) is one line of the log, and is told the id in it',
  async (kind, status, { path = '/api/generate', ...given }, options) => {
    const upstream = await startUpstream(silence)
    const { url, lines } = await startNoting({ ...upstream, ...options })
    const headers = { ...json, ...given.headers }
    const answer = await call(url + path, { method: 'POST', ...given, headers })
    expect(answer.status).toBe(status)
    const requestId = answer.headers['x-request-id']
    expect(requestId).toMatch(/^[\da-f-]{36}$/)
    expect(JSON.parse(answer.text)).toMatchObject({ error: { kind, requestId } })
    expect(lines).toEqual([
      ['request refused', expect.objectContaining({ kind, status, request: requestId }), 'warn'],
    ])
    expect(upstream.calls).toEqual([])
  },
)

it.each([
  [401, { token: 'wrong' }, 'not_signed_in'],
  [413, { token: 'x'.repeat(5_000) }, 'payload_too_large'],
])(
  'a sign-in refused with %s is one line of the log, without what was tried',
  async (status, form, kind) => {
    const { url, log } = await startRoom({ ...(await startUpstream(silence)), access: closed })
    const body = new URLSearchParams(form)
    const response = await fetch(`${url}/sign-in`, { method: 'POST', body })
    expect(response.status).toBe(status)
    expect(log).toHaveLength(1)
    expect(log[0]).toMatch(
      new RegExp(
        `^request refused kind=${kind} status=${status} method=POST route=/sign-in client=`,
      ),
    )
    expect(log[0]).not.toContain(form.token)
  },
)

/**
 * Sends these bytes as they are, and more when an answer begins; settles with what came until the
 * connection was closed.
 */
function say(url: string, bytes: string, more?: string): Promise<string> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', (text) => (answer += String(text)))
  socket.on('error', () => undefined).write(bytes, 'latin1')
  if (more) socket.once('data', () => socket.write(more))
  return new Promise((resolve) => socket.on('close', () => resolve(answer)))
}

const close = 'Connection: close\r\n\r\n'
const host = `Host: 127.0.0.1\r\n${close}`

it.each([
  ['no host', 400, `GET / HTTP/1.1\r\n${close}`],
  ['a host that is none', 400, `GET / HTTP/1.1\r\nHost: a b\r\n${close}`],
  ['a host that goes on', 400, `GET / HTTP/1.1\r\nHost: 127.0.0.1/x\r\n${close}`],
  ['a path that no server has', 400, `OPTIONS * HTTP/1.1\r\n${host}`],
  ['a path with a backslash', 400, `GET /\\x HTTP/1.1\r\n${host}`],
  ['an address that is none', 400, `GET http://[x/ HTTP/1.1\r\n${host}`],
  ['a path with a blank', 400, `GET /a b HTTP/1.1\r\n${host}`],
  ['a path with bytes that no path has', 400, `GET /\xe4 HTTP/1.1\r\n${host}`],
  ['headers without end', 431, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${host}`],
])(
  'what comes with %s is refused, told and logged as everything else',
  async (_, status, bytes) => {
    const { url, lines } = await startNoting(await startUpstream(silence))
    const [head = '', body = ''] = (await say(url, bytes)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(head).toContain("frame-ancestors 'none'")
    const request = /^x-request-id: ([\da-f-]{36})$/m.exec(head)?.[1]
    const kind = 'invalid_request'
    expect(JSON.parse(body)).toMatchObject({ error: { kind, requestId: request } })
    const facts = { kind, status, request, client: '127.0.0.1' }
    expect(lines).toEqual([['request refused', expect.objectContaining(facts), 'warn']])
  },
)

it('what is no request says nothing into the middle of an answer', async () => {
  const upstream = await startUpstream(stream(started, 'hang'))
  const { url, lines } = await startNoting(upstream)
  const ask = `POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n`
  const body = `Content-Type: application/json\r\nContent-Length: 14\r\n\r\n{"prompt":"a"}`
  const answer = await say(url, ask + body, 'no request\r\n\r\n')
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  expect(answer).not.toContain('invalid_request')
  await expect.poll(() => lines.map(([what]) => what)).toEqual(['generation cancelled'])
})
