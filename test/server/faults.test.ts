import { describe, expect, it } from 'vitest'
import type { FailingFault, HarmlessFault } from '../faults/fault.ts'
import { providerFaults } from '../faults/providerFaults.ts'
import { completed, encode, itemDone, png, started } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream, type Answer } from './support/upstream.ts'

const apis = ['responses', 'images'] as const
type Api = (typeof apis)[number]

/** The Images API has no words for some of it, and no picture ahead of its end event. */
const unsayable =
  /^(?:a response stopped by|words only|a failed item without)|behind the final pict/

type Play = Pick<FailingFault, 'answers' | 'address' | 'limits'>

/** Our server and the provider, as the fault has them. */
async function stage(api: Api, { answers, address = (baseURL) => baseURL, limits }: Play) {
  const upstream = await startUpstream(...answers)
  const isWithinReach = address(upstream.baseURL) === upstream.baseURL
  const room = await startRoom({ baseURL: address(upstream.baseURL), api, ...limits })
  return { upstream, room, isWithinReach }
}

const isFailing = (fault: FailingFault | HarmlessFault) => fault.kind !== 'none'
const isHarmless = (fault: FailingFault | HarmlessFault) => fault.kind === 'none'

describe.each(apis)('every fault of the provider, asked in the %s API', (api) => {
  const sayable = providerFaults.filter(({ name }) => api === 'responses' || !unsayable.test(name))

  it.each(sayable.filter(isFailing))(
    '$name: $kind, after $calls calls',
    async ({ kind, calls, status, failure, ...play }) => {
      const { upstream, room, isWithinReach } = await stage(api, play)

      const events = await allEvents(await askForEvents(room.url))
      const ends = events.filter(({ name }) => name === 'completed' || name === 'failed')
      expect(ends).toEqual([events.at(-1)])
      expect(events.at(-1)).toMatchObject({ name: 'failed', data: { error: { kind, ...failure } } })
      expect(upstream.calls).toHaveLength(isWithinReach ? calls : 0)
      expect(events.filter(({ name }) => name === 'attempt')).toHaveLength(calls)
      expect(events.filter(({ name }) => name === 'retry')).toHaveLength(calls - 1)
      expect(room.waits).toHaveLength(calls - 1)
      // Each wait twice as long as the last, and shortened by up to a half at random.
      room.waits.forEach((ms, retry) => {
        expect(ms).toBeGreaterThanOrEqual(500 * 2 ** retry)
        expect(ms).toBeLessThanOrEqual(1_000 * 2 ** retry)
      })

      const response = await askForJson(room.url)
      expect(response.status).toBe(status)
      expect(await failureIn(response)).toMatchObject({ kind, ...failure })
      expect(room.log).toHaveLength(2)
      // Whatever the provider left open has been closed by us.
      await Promise.all(upstream.calls.map(({ closed }) => closed))
    },
  )

  it.each(sayable.filter(isHarmless))(
    '$name: the picture, after $calls calls',
    async ({ calls, waitsMs = [], ...play }) => {
      const { upstream, room } = await stage(api, play)
      const events = await allEvents(await askForEvents(room.url))
      expect(events.at(-1)).toMatchObject({
        name: 'completed',
        data: { image: { b64: png }, attempt: calls },
      })
      expect(upstream.calls).toHaveLength(calls)
      expect(events.filter(({ name }) => name === 'attempt')).toHaveLength(calls)

      const told = events.flatMap(({ name, data }) => (name === 'retry' ? [data.inMs] : []))
      expect(told).toEqual(room.waits)
      expect(told).toHaveLength(waitsMs.length)
      waitsMs.forEach(([least, most], retry) => {
        expect(told[retry]).toBeGreaterThanOrEqual(least)
        expect(told[retry]).toBeLessThanOrEqual(most)
      })
      await Promise.all(upstream.calls.map(({ closed }) => closed))
    },
  )
})

it('bytes without an event are no silence', async () => {
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
