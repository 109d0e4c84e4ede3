import { describe, expect, it } from 'vitest'
import { createSlots } from '../../server/access/slots.ts'
import { completed, drawn, imageItem, itemDone, partial, png } from './support/answers.ts'
import { silence, started, stream } from './support/answers.ts'
import { runServer } from './support/command.ts'
import { openClient } from './support/openClient.ts'
import { askForJson } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

/** More than the system’s buffers take in for somebody who does not read. */
const large = png.slice(0, 32) + 'A'.repeat(16 * 1024 ** 2) + png.slice(-4)
const onlyPicture = stream([...started, itemDone(imageItem({ result: large })), completed()])
const previews = [0, 1, 2, 3].map((index) => partial(index, large))
const patience = { sendTimeoutMs: 60_000, totalTimeoutMs: 60_000 }

const flavours = [
  ['application/json', /^HTTP\/1\.1 200 /],
  ['text/event-stream', /event: completed\n/],
] as const
const oneSlot = () => createSlots({ all: 1, perClient: 1, queueMs: 0 })

describe.each(flavours)('a client of %s that does not read its picture', (accept, whole) => {
  it('keeps its place until the picture was handed over', async () => {
    const upstream = await startUpstream(onlyPicture, stream(drawn))
    const { url, log } = await startRoom({ ...upstream, ...patience, slots: oneSlot() })
    const arrived = upstream.nextCall()
    const client = openClient(url, accept)
    await arrived
    await upstream.calls[0]?.closed
    expect((await askForJson(url)).status).toBe(429)
    expect(log.join()).not.toContain('generation')
    const text = await client.read()
    expect(text).toMatch(whole)
    expect(text).toContain(large)
    await expect.poll(() => askForJson(url).then(({ status }) => status)).toBe(200)
    const bytes = Number(/generation completed .*bytes=(\d+)/.exec(log.join('\n'))?.[1])
    expect(bytes).toBe(text.length)
  })

  it('is cut off when it has taken nothing in for too long', async () => {
    const upstream = await startUpstream(onlyPicture, stream(drawn))
    const { url, log } = await startRoom({ ...upstream, slots: oneSlot(), sendTimeoutMs: 100 })
    const arrived = upstream.nextCall()
    const client = openClient(url, accept)
    await arrived
    await expect.poll(() => log.join()).toMatch(/generation undelivered attempts=1 /)
    expect(await client.read()).not.toContain(large)
    expect((await askForJson(url)).status).toBe(200)
  })

  it('is cut off when it takes longer over it than a whole generation may', async () => {
    const upstream = await startUpstream(onlyPicture)
    const { url, log } = await startRoom({ ...upstream, ...patience, totalTimeoutMs: 400 })
    const arrived = upstream.nextCall()
    openClient(url, accept)
    await arrived
    await expect.poll(() => log.join()).toMatch(/generation undelivered attempts=1 /)
  })

  it('gets it all the same from a server that is stopped meanwhile', async () => {
    const upstream = await startUpstream(onlyPicture)
    const env = { PORT: '0', OPENAI_BASE_URL: upstream.baseURL, STOP_GRACE_MS: '60000' }
    const server = runServer(env)
    const arrived = upstream.nextCall()
    const client = openClient(await server.started(), accept)
    await arrived
    await upstream.calls[0]?.closed
    server.stop('SIGTERM')
    // Longer than connections get to close by themselves.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const text = await client.read()
    expect(text).toMatch(whole)
    expect(text).toContain(large)
    expect(await server.exited).toMatchObject({ code: 0, err: '' })
  })

  it('does not keep a server from stopping for longer than the grace', async () => {
    const upstream = await startUpstream(onlyPicture)
    const env = { PORT: '0', OPENAI_BASE_URL: upstream.baseURL, STOP_GRACE_MS: '50' }
    const server = runServer(env)
    const arrived = upstream.nextCall()
    openClient(await server.started(), accept)
    await arrived
    await upstream.calls[0]?.closed
    server.stop('SIGTERM')
    expect(await server.exited).toMatchObject({ code: 0, err: '' })
    expect(server.said.out).toContain('generation undelivered')
  })
})

it('pictures asked for one behind the other on a connection have a place each', async () => {
  const upstream = await startUpstream(silence, silence, stream(drawn))
  const slots = createSlots({ all: 2, perClient: 2, queueMs: 0 })
  const { url } = await startRoom({ ...upstream, slots })
  const client = openClient(url, 'application/json', 2)
  await expect.poll(() => upstream.calls.length).toBe(2)
  expect((await askForJson(url)).status).toBe(429)
  client.leave()
  await Promise.all(upstream.calls.map(({ closed }) => closed))
  await expect.poll(() => askForJson(url).then(({ status }) => status)).toBe(200)
})

it('of answers one behind the other on a connection each has its own bytes in the log', async () => {
  const upstream = await startUpstream(stream(drawn))
  const { url, log } = await startRoom(upstream)
  const client = openClient(url, 'application/json', 3)
  await expect.poll(() => log.length).toBe(3)
  client.leave()
  const bytes = log.map((line) => Number(/ bytes=(\d+)/.exec(line)?.[1]))
  expect(new Set(bytes).size).toBe(1)
  expect(bytes[0]).toBeGreaterThan(png.length)
  expect(bytes[0]).toBeLessThan(2_000)
})

describe('a client that takes in no previews', () => {
  const answer = stream([...started, ...previews], 'hang')

  it('is cut off, and with it the provider’s connection', async () => {
    const upstream = await startUpstream(answer)
    const { url, log } = await startRoom({ ...upstream, sendTimeoutMs: 100 })
    const arrived = upstream.nextCall()
    openClient(url, 'text/event-stream')
    await arrived
    await upstream.calls[0]?.closed
    await expect.poll(() => log.join()).toMatch(/generation cancelled attempts=1 /)
  })

  it('cannot outlast the time limit, which it is told of once it reads', async () => {
    const upstream = await startUpstream(answer)
    const { url, log } = await startRoom({ ...upstream, ...patience, totalTimeoutMs: 400 })
    const arrived = upstream.nextCall()
    const client = openClient(url, 'text/event-stream')
    await arrived
    await upstream.calls[0]?.closed
    expect(await client.read()).toMatch(/event: failed\ndata: .*"kind":"total_timeout".*\n\n/)
    await expect.poll(() => log.join()).toMatch(/generation failed kind=total_timeout attempts=1 /)
  })

  it('is cut off when it has not read of the time limit for as long again', async () => {
    const upstream = await startUpstream(answer)
    const { url, log } = await startRoom({ ...upstream, ...patience, totalTimeoutMs: 200 })
    const arrived = upstream.nextCall()
    openClient(url, 'text/event-stream')
    await arrived
    await expect.poll(() => log.join()).toMatch(/generation failed kind=total_timeout attempts=1 /)
  })

  it('leaves nothing on the outputs but lines of JSON', async () => {
    const upstream = await startUpstream(answer)
    const env = { PORT: '0', OPENAI_BASE_URL: upstream.baseURL, SEND_TIMEOUT_MS: '100' }
    const server = runServer(env)
    const arrived = upstream.nextCall()
    openClient(await server.started(), 'text/event-stream')
    const before = server.said.out
    await arrived
    await upstream.calls[0]?.closed
    server.stop('SIGTERM')
    const { out, err } = await server.exited
    expect(err).toBe('')
    expect(JSON.parse(out.slice(before.length))).toMatchObject({ msg: 'generation cancelled' })
  })
})
