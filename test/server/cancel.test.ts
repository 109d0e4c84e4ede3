import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../server/failure/failures.ts'
import { GenerationError } from '../../server/failure/GenerationError.ts'
import type { Log } from '../../server/log.ts'
import { wait } from '../../server/generation/wait.ts'
import { error, partial, silence, started, stream } from './support/answers.ts'
import { allEvents, askForEvents, eventsOf } from './support/requests.ts'
import { logLine, startRoom, type RoomOptions } from './support/room.ts'
import { startUpstream, type Answer } from './support/upstream.ts'

const flavours = ['text/event-stream', 'application/json']
const ways = flavours.flatMap((accept) => [
  [accept, 'responses'] as const,
  [accept, 'images'] as const,
])
const encodings = ['content-length', 'chunked'] as const

/** Sends a request on a socket of its own, which can be destroyed. */
function send(url: string, accept: string, encoding: (typeof encodings)[number]) {
  const headers = { accept, 'content-type': 'application/json', connection: 'close' }
  const client = request(`${url}/api/generate`, { method: 'POST', headers, agent: false })
  client.on('error', () => undefined)
  client.on('response', (response) => response.on('error', () => undefined).resume())
  const body = JSON.stringify({ prompt: 'a red fox' })
  if (encoding === 'chunked') {
    client.write(body.slice(0, 5))
    client.end(body.slice(5))
  } else client.end(body)
  return client
}

/** A room whose log can be waited for. */
async function startWatched(answer: Answer, options: Partial<RoomOptions> = {}) {
  const upstream = await startUpstream(answer)
  const logged = Promise.withResolvers<string>()
  const log: Log = (event, facts) => logged.resolve(logLine(event, facts))
  const room = await startRoom({ ...upstream, ...options, log })
  return { upstream, room, logged: logged.promise }
}

describe.each(ways)('a client of %s that goes away, asking in the %s API,', (accept, api) => {
  it.each(encodings)(
    'before the provider answers closes the provider’s connection (%s)',
    async (encoding) => {
      const { upstream, room, logged } = await startWatched(silence, { api })
      const arrived = upstream.nextCall()
      const client = send(room.url, accept, encoding)
      await arrived
      client.destroy()
      await upstream.calls[0]?.closed
      expect(await logged).toMatch(/^generation cancelled attempts=1 /)
    },
  )

  it('in mid-preview closes the provider’s connection', async () => {
    const { upstream, room, logged } = await startWatched(
      stream([...started, partial(0)], 'hang'),
      { api },
    )
    const arrived = upstream.nextCall()
    const client = send(room.url, accept, 'content-length')
    await arrived
    client.destroy()
    await upstream.calls[0]?.closed
    expect(await logged).toMatch(/^generation cancelled attempts=1 /)
  })

  it('during the wait for a retry ends the wait, and nothing more is asked for', async () => {
    const waiting = Promise.withResolvers<undefined>()
    const { upstream, room, logged } = await startWatched(error(503, { message: 'Busy' }), {
      api,
      wait: (_ms, signal) => {
        waiting.resolve(undefined)
        return wait(1_000_000, signal)
      },
    })
    const client = send(room.url, accept, 'content-length')
    await waiting.promise
    client.destroy()
    expect(await logged).toMatch(/^generation cancelled attempts=1 /)
    expect(upstream.calls).toHaveLength(1)
  })
})

it('a client that goes away in the middle of its request leaves no trace', async () => {
  const upstream = await startUpstream(silence)
  const room = await startRoom(upstream)
  const { promise: closed, resolve } = Promise.withResolvers<undefined>()
  const client = request(`${room.url}/api/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '100' },
    agent: false,
  })
  client.on('error', () => undefined).on('close', () => resolve(undefined))
  client.write('{"prompt":', () => client.destroy())
  await closed
  expect((await fetch(`${room.url}/api/health`)).status).toBe(200)
  expect(room.log).toEqual([])
  expect(upstream.calls).toHaveLength(0)
})

it('a fetch aborted after the first preview closes the provider’s connection', async () => {
  const { upstream, room } = await startWatched(stream([...started, partial(0)], 'hang'))
  const cancel = new AbortController()
  const response = await askForEvents(room.url, { signal: cancel.signal })
  for await (const { name } of eventsOf(response)) if (name === 'partial') break
  cancel.abort()
  await upstream.calls[0]?.closed
})

it('a server that stops ends running generations with an honest failure', async () => {
  const stopping = new AbortController()
  const { upstream, room } = await startWatched(silence, { stopping: stopping.signal })
  const arrived = upstream.nextCall()
  const events = askForEvents(room.url).then(allEvents)
  await arrived
  stopping.abort(new GenerationError(failureOf('server_interrupted')))
  expect((await events).at(-1)).toMatchObject({ data: { error: { kind: 'server_interrupted' } } })
  await upstream.calls[0]?.closed
})
