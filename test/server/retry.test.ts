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

  it('numbers the previews of each attempt anew', async () => {
    const upstream = await startUpstream(
      stream([...started, partial(0), partial(1)], 'reset'),
      stream(drawn),
    )
    const room = await startRoom(upstream)
    const events = await allEvents(await askForEvents(room.url))
    const previews = events.flatMap(({ name, data }) => (name === 'partial' ? [data] : []))
    expect(previews.map(({ attempt, index }) => [attempt, index])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ])
  })

  it('tries once where one attempt is allowed', async () => {
    const upstream = await startUpstream(busy())
    const room = await startRoom({ ...upstream, attempts: 1 })
    await askForJson(room.url)
    expect(upstream.calls).toHaveLength(1)
    expect(room.waits).toEqual([])
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
