import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { drawn, encode, error, silence } from './support/answers.ts'
import { runServer } from './support/command.ts'
import { allEvents, askForEvents } from './support/requests.ts'
import { startUpstream, type Answer } from './support/upstream.ts'

async function takenPort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  return String((server.address() as AddressInfo).port)
}

describe('the start command', () => {
  it('tells the address, that pictures are the stand-in’s, and how to give a key', async () => {
    const server = runServer({ PORT: '0', STAND_IN_SECONDS: '0' })
    const url = await server.started()
    expect(server.said.out).toMatch('stand-in')
    expect(server.said.out).toMatch('OPENAI_API_KEY=your-key into the file .env')
    const health: unknown = await (await fetch(`${url}/api/health`)).json()
    expect(health).toMatchObject({ provider: 'stand-in', imageModel: 'gpt-image-2.5-flare' })
    const events = await allEvents(await askForEvents(url))
    expect(events.at(-1)?.name).toBe('completed')
  })

  it('tells that pictures are OpenAI’s where there is a key, and not the key', async () => {
    const server = runServer({ PORT: '0', OPENAI_API_KEY: 'sk-planted' })
    await server.started()
    expect(server.said.out).toContain('Pictures come from OpenAI, with the key in OPENAI_API_KEY.')
    expect(server.said.out).not.toContain('sk-planted')
  })

  it('uses the server at OPENAI_BASE_URL without a key', async () => {
    const upstream = await startUpstream(silence)
    const server = runServer({ PORT: '0', OPENAI_BASE_URL: upstream.baseURL })
    const url = await server.started()
    expect(server.said.out).toContain(new URL(upstream.baseURL).origin)
    const arrived = upstream.nextCall()
    void askForEvents(url)
    await arrived
  })

  it.each([
    ['PORT', 'abc', /^PORT must be a whole number from 0 to 65535\.\n$/],
    ['OPENAI_BASE_URL', 'localhost:1', /^OPENAI_BASE_URL must be a web address such as \S+\.\n$/],
    [
      'HOST',
      '127.0.0.1.example',
      /^ACCESS_TOKEN must be set where HOST is other than loopback .*\n$/,
    ],
    ['ACCESS_TOKEN', 'short', /^ACCESS_TOKEN must have at least 16 characters\.\n$/],
  ])('with %s=%s says so in one sentence and exits with 1', async (name, value, sentence) => {
    const { code, out, err } = await runServer({ PORT: '0', [name]: value }).exited
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(sentence)
  })

  it('with a port in use says so in one sentence and exits with 1', async () => {
    const PORT = await takenPort()
    const { code, err } = await runServer({ PORT }).exited
    expect(code).toBe(1)
    expect(err).toBe(
      `Port ${PORT} is already in use: stop the other program, or set PORT to another port.\n`,
    )
  })

  it.each<[NodeJS.Signals, string, Answer]>([
    ['SIGTERM', 'running streams', silence],
    ['SIGINT', 'running streams', silence],
    ['SIGTERM', 'waits', error(503, { message: 'Busy' }, { 'retry-after': '60' })],
  ])('stopped by %s ends %s with a failure and exits with 0', async (signal, _what, answer) => {
    const upstream = await startUpstream(answer)
    const server = runServer({
      PORT: '0',
      OPENAI_BASE_URL: upstream.baseURL,
      STOP_GRACE_MS: '50',
    })
    const url = await server.started()
    const arrived = upstream.nextCall()
    const events = askForEvents(url).then(allEvents)
    await arrived
    server.stop(signal)
    expect((await events).at(-1)).toMatchObject({
      data: { error: { kind: 'server_interrupted' } },
    })
    expect((await server.exited).code).toBe(0)
    expect(upstream.calls).toHaveLength(1)
  })

  it('stopped while it draws takes on nothing new, and finishes what it has begun', async () => {
    const finish = Promise.withResolvers<undefined>()
    const upstream = await startUpstream((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      void finish.promise.then(() => response.end(drawn.map(encode).join('')))
    })
    const env = { PORT: '0', OPENAI_BASE_URL: upstream.baseURL, STOP_GRACE_MS: '60000' }
    const server = runServer(env)
    const url = await server.started()
    const arrived = upstream.nextCall()
    const events = askForEvents(url).then(allEvents)
    await arrived
    server.stop('SIGTERM')
    await expect
      .poll(() =>
        // Not for a picture: one that is quicker than the signal would be waited for.
        fetch(`${url}/api/health`).then(
          () => 'taken on',
          () => 'refused',
        ),
      )
      .toBe('refused')
    finish.resolve(undefined)
    expect((await events).at(-1)).toMatchObject({ name: 'completed' })
    expect((await server.exited).code).toBe(0)
    expect(upstream.calls).toHaveLength(1)
  })
})
