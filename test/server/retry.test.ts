import { describe, expect, it } from 'vitest'
import { drawn, error, partial, started, stream } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const busy = (headers: Record<string, string> = {}, message = 'Busy') =>
  error(429, { code: 'rate_limit_exceeded', message }, headers)

describe('retrying', () => {
  it('tells each failed attempt and the wait before the next, then goes on to the picture', async () => {
    const upstream = await startUpstream(
      error(503, { message: 'Busy' }),
      stream([...started, partial(0)], 'reset'),
      stream(drawn),
    )
    const room = await startRoom(upstream)
    const events = await allEvents(await askForEvents(room.url))

    const steps = events.filter(({ name }) => name === 'attempt' || name === 'retry')
    expect(steps).toMatchObject([
      { name: 'attempt', data: { attempt: 1, of: 4 } },
      { name: 'retry', data: { attempt: 1, of: 4, error: { kind: 'provider_overloaded' } } },
      { name: 'attempt', data: { attempt: 2, of: 4 } },
      { name: 'retry', data: { attempt: 2, of: 4, error: { kind: 'stream_interrupted' } } },
      { name: 'attempt', data: { attempt: 3, of: 4 } },
    ])
    expect(events.at(-1)).toMatchObject({ name: 'completed', data: { attempt: 3 } })
    const told = events.flatMap(({ name, data }) => (name === 'retry' ? [data.inMs] : []))
    expect(told).toEqual(room.waits)
  })

  it('tries once where one attempt is allowed', async () => {
    const upstream = await startUpstream(busy())
    const room = await startRoom({ ...upstream, attempts: 1 })
    await askForJson(room.url)
    expect(upstream.calls).toHaveLength(1)
    expect(room.waits).toEqual([])
  })

  it.each([
    ['retry-after-ms', busy({ 'retry-after-ms': '1234', 'retry-after': '9' }), 1234],
    ['retry-after in seconds', busy({ 'retry-after': '2' }), 2000],
    ['retry-after of no time', busy({ 'retry-after': '0' }), 0],
    ['retry-after with a past date', busy({ 'retry-after': new Date(0).toUTCString() }), 0],
    ['the message', busy({}, 'Please try again in 12s.'), 12_000],
  ])('waits as long as %s says', async (_where, answer, ms) => {
    const room = await startRoom(await startUpstream(answer, stream(drawn)))
    expect((await askForJson(room.url)).status).toBe(200)
    expect(room.waits).toEqual([ms])
  })

  it('waits until the date that retry-after gives', async () => {
    const date = new Date(Date.now() + 20_000).toUTCString()
    const room = await startRoom(await startUpstream(busy({ 'retry-after': date }), stream(drawn)))
    await askForJson(room.url)
    expect(room.waits[0]).toBeGreaterThan(15_000)
    expect(room.waits[0]).toBeLessThanOrEqual(20_000)
  })

  it('fails at once, telling the wait, where it would outlast the total limit', async () => {
    const upstream = await startUpstream(busy({ 'retry-after': '3600' }))
    const room = await startRoom(upstream)
    const response = await askForJson(room.url)
    expect(response.headers.get('retry-after')).toBe('3600')
    expect(await failureIn(response)).toMatchObject({
      kind: 'rate_limited',
      retryAfterMs: 3_600_000,
    })
    expect(upstream.calls).toHaveLength(1)
    expect(room.waits).toEqual([])
  })

  it('is done by nobody else: the SDK sends each attempt once', async () => {
    const upstream = await startUpstream(busy())
    const room = await startRoom({ ...upstream, attempts: 2 })
    await askForJson(room.url)
    expect(upstream.calls).toHaveLength(2)
  })
})
