import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { GenerationError } from '../../server/failure/GenerationError.ts'
import { createClient } from '../../server/openai/createClient.ts'
import { createDraw } from '../../server/openai/createDraw.ts'
import { scrub } from '../../server/openai/scrub.ts'
import { generateRequestSchema } from '../../src/contract/generateRequest.ts'
import { startServer } from '../support/startServer.ts'
import { completed, drawn, error, imageItem, png, resetAtOnce, stream } from './support/answers.ts'
import { askForEvents, askForJson } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream, type Answer } from './support/upstream.ts'

const key = 'sk-planted-key-0123456789'
const token = 'planted-token-0123456789'
const prompt = 'a planted prompt'
const feedback = 'a planted wish'
const guess = 'planted-guess-0123456789'
const secrets = [key, token, prompt, feedback, guess]

it('no answer holds a key or the token, and no line of the log a prompt or a picture either', async () => {
  const quoting = { code: 'invalid_prompt', message: `${key} ${token.slice(0, 5)}` }
  const upstream = await startUpstream(stream(drawn), error(400, quoting), stream(drawn))
  const server = await startServer({
    OPENAI_BASE_URL: upstream.baseURL,
    OPENAI_API_KEY: key,
    ACCESS_TOKEN: token,
  })
  const change = { feedback, picture: { b64: png, mime: 'image/png' } }
  const ask = { body: { prompt, change }, headers: { authorization: `Bearer ${token}` } }
  const told = [
    await (await askForEvents(server.url, ask)).text(),
    await (await askForJson(server.url, ask)).text(),
    await (await fetch(`${server.url}/api/health`, { headers: ask.headers })).text(),
    await (await fetch(`${server.url}/sign-in`)).text(),
    await (await askForEvents(server.url, { ...ask, body: `{${prompt}` })).text(),
    await (await askForEvents(server.url, { ...ask, body: { prompt, [feedback]: png } })).text(),
    await (await fetch(`${server.url}/api/health?token=${guess}`)).text(),
    await (await askForJson(server.url, { headers: { authorization: `Bearer ${guess}` } })).text(),
    await signIn(server.url, guess),
    await signIn(server.url, token),
  ].join()
  await server.stop()

  for (const secret of [key, token, guess]) expect(told).not.toContain(secret)
  for (const secret of [...secrets, png]) expect(server.output()).not.toContain(secret)
  const lines = server.output().split('\n')
  const entries = lines
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line))
  expect(entries).toMatchObject([
    { msg: 'generation completed', attempts: 1, pictureLength: png.length },
    { msg: 'generation failed', kind: 'rejected_request', status: '400' },
    { msg: 'request refused', kind: 'invalid_request', route: '/api/generate' },
    { msg: 'request refused', kind: 'invalid_request', status: 400 },
    { msg: 'request refused', kind: 'not_signed_in', route: '/api/health' },
    { msg: 'request refused', kind: 'not_signed_in', method: 'POST' },
    { msg: 'request refused', kind: 'not_signed_in', route: '/sign-in' },
  ])
})

/** What signing in answers, its headers included. */
async function signIn(url: string, given: string): Promise<string> {
  const body = new URLSearchParams({ token: given })
  const response = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  return JSON.stringify([...response.headers]) + (await response.text())
}

it.each<[string, Answer]>([
  ['a refusal', error(401, { code: 'invalid_api_key', message: `Bad key ${key}` })],
  ['an event', stream([{ type: 'error', error: { code: 'server_error', message: key } }])],
  ['a reset', resetAtOnce],
])(
  'the error that comes of %s keeps the key to itself, however it is printed',
  async (_, answer) => {
    const { baseURL } = await startUpstream(answer)
    const client = createClient({ apiKey: key, baseURL })
    const models = { model: 'text-model', imageModel: 'image-model' }
    const draw = createDraw({ client, api: 'responses', ...models, idleTimeoutMs: 10_000 })
    const request = v.parse(generateRequestSchema, { prompt })
    const context = {
      attempt: 1,
      emit: () => Promise.resolve(),
      signal: AbortSignal.timeout(9_000),
    }
    const thrown = await draw(request, context).catch((caught: unknown) => caught)
    expect(thrown).toBeInstanceOf(GenerationError)
    const printed = inspect(thrown, { depth: Infinity, showHidden: true })
    for (const secret of [key, prompt]) expect(printed).not.toContain(secret)
  },
)

/** Answers with a header and a body as they are. */
const answerWith =
  (status: number, headers: Record<string, string>, body: object | string): Answer =>
  (response) => {
    response.writeHead(status, headers)
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
const events = { 'content-type': 'text/event-stream' }
const json = { 'content-type': 'application/json' }
const whole = `data: ${JSON.stringify(completed())}\n\n`
const looks = { size: key, quality: key, background: key, revised_prompt: `${key} a red fox` }
const stage = { moderation_stage: 'input', categories: [key] }

describe.each(['sk-planted-key-0123456789', 'plantedkey0123456789'])('the key %s', (quoted) => {
  const planted = (value: object): object =>
    JSON.parse(JSON.stringify(value).replaceAll(key, quoted)) as object

  it.each<[string, 'responses' | 'images', Answer]>([
    [
      'the id of a picture',
      'responses',
      answerWith(200, { ...events, 'x-request-id': quoted }, whole),
    ],
    ['the id of a refusal', 'responses', error(400, {}, { 'x-request-id': quoted })],
    [
      'the id of a stream that fails',
      'responses',
      answerWith(200, { ...events, 'x-request-id': quoted }, 'data: {"type":"error"}\n\n'),
    ],
    ['the code of a refusal', 'responses', error(400, { code: quoted })],
    [
      'the type of a page',
      'responses',
      answerWith(200, { 'content-type': `text/html; ${quoted}` }, ''),
    ],
    [
      'the categories of a safety check',
      'responses',
      error(400, planted({ code: 'moderation_blocked', moderation_details: stage })),
    ],
    [
      'the looks of a picture',
      'responses',
      answerWith(
        200,
        events,
        `data: ${JSON.stringify(completed({ output: [imageItem(planted(looks))] }))}\n\n`,
      ),
    ],
    [
      'the looks of a picture',
      'images',
      answerWith(200, json, planted({ ...looks, data: [{ b64_json: png, ...looks }] })),
    ],
    [
      'the host of an address',
      'images',
      answerWith(200, json, { data: [{ url: `https://${quoted}.example/a.png` }] }),
    ],
  ])('quoted in %s, in the API %s, stays here', async (_where, api, answer) => {
    const { baseURL } = await startUpstream(answer)
    const log: string[] = []
    const client = createClient({ apiKey: quoted, baseURL })
    const models = { model: 'text-model', imageModel: 'image-model' }
    const { url } = await startRoom({
      baseURL,
      draw: createDraw({ client, api, ...models, idleTimeoutMs: 10_000 }),
      log: (event, facts) => log.push(event, JSON.stringify(facts)),
    })
    const told = [
      await (await askForEvents(url)).text(),
      await (await askForJson(url)).text(),
      ...log,
    ].join()
    expect(log).toHaveLength(4)
    expect(told.toLowerCase()).not.toContain(quoted)
  })
})

it('takes an id of the provider’s for one only where it looks like one', async () => {
  const { baseURL } = await startUpstream(
    answerWith(200, { ...events, 'x-request-id': 'a picture of a fox' }, whole),
    answerWith(200, { ...events, 'x-request-id': 'req_0123-4567' }, whole),
  )
  const { url, log } = await startRoom({ baseURL })
  expect(await (await askForJson(url)).json()).not.toHaveProperty('requestId')
  expect(await (await askForJson(url)).json()).toHaveProperty('requestId', 'req_0123-4567')
  expect(log.join()).not.toContain('a picture of a fox')
})

it.each([
  ['no key', 'none', 'none of the pictures'],
  ['a short one', 'x', 'a picture of 1024x1024'],
  ['a long one', key, 'a torch bearer walks'],
])('a text without a key stays as it is where there is %s', (_what, used, text) => {
  expect(scrub(text, used)).toBe(text)
})

it('the bundle knows none of the server’s settings', () => {
  const assets = new URL('../../dist/assets/', import.meta.url)
  expect(existsSync(assets)).toBe(true)
  for (const name of readdirSync(assets)) {
    const text = readFileSync(new URL(name, assets), 'utf8')
    expect(text).not.toMatch(/ACCESS_TOKEN|OPENAI_BASE_URL|process\.env/)
  }
})
