import { describe, expect, it } from 'vitest'
import { completed, encode, itemDone } from './support/answers.ts'
import { partial, png, silence, started, stream } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { failed, faults, incomplete } from './support/faultTable.ts'
import { startRoom } from './support/room.ts'
import { deadAddress, startUpstream, type Answer } from './support/upstream.ts'

describe('every fault of the provider', () => {
  it.each(faults)(
    '$name: $kind, after $calls calls',
    async ({ answer, kind, calls, status, failure }) => {
      const upstream = await startUpstream(answer)
      const room = await startRoom(upstream)

      const events = await allEvents(await askForEvents(room.url))
      const ends = events.filter(({ name }) => name === 'completed' || name === 'failed')
      expect(ends).toEqual([events.at(-1)])
      expect(events.at(-1)).toMatchObject({ name: 'failed', data: { error: { kind, ...failure } } })
      expect(upstream.calls).toHaveLength(calls)
      expect(events.filter(({ name }) => name === 'attempt')).toHaveLength(calls)
      expect(events.filter(({ name }) => name === 'retry')).toHaveLength(calls - 1)

      const response = await askForJson(room.url)
      expect(response.status).toBe(status)
      expect(await failureIn(response)).toMatchObject({ kind, ...failure })
      expect(room.log).toHaveLength(2)
    },
  )

  it('names the system’s reason when nobody listens at the provider’s address', async () => {
    const room = await startRoom({ baseURL: await deadAddress() })
    expect(await failureIn(await askForJson(room.url))).toMatchObject({
      kind: 'provider_unreachable',
      detail: 'This server could not connect to the provider (ECONNREFUSED).',
    })
    expect(room.waits).toHaveLength(3)
  })
})

describe('silence', () => {
  it.each([
    ['before the headers', silence],
    ['in mid-stream', stream([...started, partial(0)], 'hang')],
  ])('%s is given up after the idle limit, and tried again', async (_when, answer) => {
    const upstream = await startUpstream(answer)
    const room = await startRoom({ ...upstream, idleTimeoutMs: 80, attempts: 2 })
    expect(await failureIn(await askForJson(room.url))).toMatchObject({ kind: 'idle_timeout' })
    expect(upstream.calls).toHaveLength(2)
    await Promise.all(upstream.calls.map(({ closed }) => closed))
  })

  it('is not what bytes without an event are', async () => {
    const dripping: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      let left = 12
      const drip = setInterval(() => {
        response.write(': still here\n')
        if (--left > 0) return
        clearInterval(drip)
        response.end('\n' + [...started, itemDone(), completed()].map(encode).join(''))
      }, 50)
    }
    const room = await startRoom({ ...(await startUpstream(dripping)), idleTimeoutMs: 300 })
    expect((await askForJson(room.url)).status).toBe(200)
  })

  it('of the whole generation is given up after the total limit, and not tried again', async () => {
    const upstream = await startUpstream(silence)
    const room = await startRoom({ ...upstream, totalTimeoutMs: 80 })
    const events = await allEvents(await askForEvents(room.url))
    expect(events.at(-1)).toMatchObject({ data: { error: { kind: 'total_timeout' } } })
    expect(upstream.calls).toHaveLength(1)
    await upstream.calls[0]?.closed
  })
})

describe('a picture that arrived whole', () => {
  const itemThen = (then: 'end' | 'reset' | 'hang') => stream([...started, itemDone()], then)

  it.each([
    ['resets', itemThen('reset')],
    ['ends early', itemThen('end')],
    ['falls silent', itemThen('hang')],
    ['fails', stream([...started, itemDone(), failed('server_error')])],
    ['is incomplete', stream([...started, itemDone(), incomplete('max_output_tokens')])],
  ])('is kept when the stream %s behind it', async (_how, answer) => {
    const upstream = await startUpstream(answer)
    const room = await startRoom({ ...upstream, idleTimeoutMs: 150 })
    const events = await allEvents(await askForEvents(room.url))
    expect(events.at(-1)).toMatchObject({ name: 'completed', data: { image: { b64: png } } })
    expect(upstream.calls).toHaveLength(1)
  })

  it('is kept when the total limit strikes behind it', async () => {
    const upstream = await startUpstream(itemThen('hang'))
    const room = await startRoom({ ...upstream, totalTimeoutMs: 150 })
    expect((await askForJson(room.url)).status).toBe(200)
  })
})
