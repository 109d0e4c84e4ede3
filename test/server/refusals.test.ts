import { expect, it } from 'vitest'
import { createSlots } from '../../server/access/slots.ts'
import type { Facts } from '../../server/log.ts'
import { silence } from './support/answers.ts'
import { call } from './support/call.ts'
import { openAccess, startRoom, type RoomOptions } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const token = 'planted-token-0123456789'
const closed: RoomOptions['access'] = { ...openAccess, token }
const json = { 'content-type': 'application/json' }
const full = createSlots({ all: 0, perClient: 0, queueMs: 0 })
type Call = Parameters<typeof call>[1] & { path?: string }

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
    const lines: [string, Facts, string | undefined][] = []
    const upstream = await startUpstream(silence)
    const { url } = await startRoom({
      ...upstream,
      ...options,
      log: (...line) => lines.push([line[0], line[1], line[2]]),
    })
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

it('a path that no server has is refused in our words', async () => {
  const { url } = await startRoom(await startUpstream(silence))
  const answer = await call(url, { method: 'OPTIONS', path: '*' })
  expect(answer.status).toBe(400)
  expect(JSON.parse(answer.text)).toMatchObject({ error: { kind: 'invalid_request' } })
})
