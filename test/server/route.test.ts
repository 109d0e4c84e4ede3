import { expect, it } from 'vitest'
import * as v from 'valibot'
import { healthSchema } from '../../src/contract/health.ts'
import { drawn, error, imageItem, itemDone, silence, started, stream } from './support/answers.ts'
import { askForEvents, askForJson, failureIn } from './support/requests.ts'
import { plantedKey, startRoom } from './support/room.ts'
import { deadAddress, startUpstream, type Answer } from './support/upstream.ts'

it('GET /api/health tells who draws, with which models', async () => {
  const { url } = await startRoom({ baseURL: await deadAddress() })
  const response = await fetch(`${url}/api/health`)
  expect(v.parse(healthSchema, await response.json())).toEqual({
    status: 'ok',
    provider: 'openai',
    model: 'text-model',
    imageModel: 'image-model',
  })
})

it('a quiet stream carries a comment at once and then again and again', async () => {
  const upstream = await startUpstream(silence)
  const { url } = await startRoom({ ...upstream, heartbeatMs: 20 })
  const cancel = new AbortController()
  const response = await askForEvents(url, { signal: cancel.signal })
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (text === '') expect(chunk).toMatch(/^:\n\n/)
    text += chunk
    if (text.split(':\n\n').length > 5) break
  }
  cancel.abort()
  expect(text).toContain('event: attempt')
})

it('a client that reads slowly is not taken for a silent provider', async () => {
  const large = 'A'.repeat(6 * 1024 * 1024)
  const partials = [0, 1, 2].map((index) => ({
    type: 'response.image_generation_call.partial_image',
    partial_image_index: index,
    partial_image_b64: `iVBORw0KGgoA${large}`,
  }))
  const upstream = await startUpstream(stream([...started, ...partials, ...drawn.slice(-2)]))
  const { url } = await startRoom({ ...upstream, idleTimeoutMs: 400 })
  const response = await askForEvents(url)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await response.text()).toContain('event: completed')
  expect(upstream.calls).toHaveLength(1)
})

it('an error of our own is told as such, and logged without its message', async () => {
  const { url, log } = await startRoom({
    ...(await startUpstream(silence)),
    draw: () => Promise.reject(new RangeError('a red fox, quoted')),
  })
  const response = await askForJson(url)
  expect(response.status).toBe(500)
  expect(await failureIn(response)).toMatchObject({ kind: 'internal' })
  expect(log).toHaveLength(1)
  expect(log[0]).toMatch(/^generation failed kind=internal attempts=1 .*RangeError at /)
  expect(log[0]).not.toContain('a red fox')
})

const quoting = `Bad key ${plantedKey} in Authorization: Bearer ${plantedKey}, once sk-another-0123456789, prompt planted-prompt`
it.each<[string, Answer]>([
  ['a refusal', error(400, { code: plantedKey, message: quoting })],
  ['a wrong key', error(401, { code: 'invalid_api_key', message: quoting })],
  ['an unknown model', error(404, { code: 'model_not_found', message: quoting })],
  ['an overload', error(503, { message: quoting })],
  ['an event', stream([{ type: 'error', error: { code: 'invalid_prompt', message: quoting } }])],
  ['a failed response', stream([{ type: 'response.failed', response: failedWith(quoting) }])],
  ['words', stream([itemDone(words(quoting)), { type: 'response.completed', response: {} }])],
  ['an odd reason', stream([{ type: 'response.incomplete', response: incomplete(quoting) }])],
  ['an odd item', stream([itemDone(imageItem({ result: quoting })), ...drawn.slice(-1)])],
])(
  'the key leaves the server in no answer and no log line, even if quoted by %s',
  async (_what, answer) => {
    const upstream = await startUpstream(answer)
    const { url, log } = await startRoom({ ...upstream, attempts: 2 })
    const body = { prompt: 'planted-prompt' }
    const told = [
      await (await askForEvents(url, { body })).text(),
      await (await askForJson(url, { body })).text(),
    ]
    expect(upstream.calls[0]?.headers.authorization).toBe(`Bearer ${plantedKey}`)
    expect(told.join()).not.toMatch(/(?:planted|another)-0123456789/)
    expect(log.join()).not.toMatch(/planted|another/)
    expect(log).toHaveLength(2)
  },
)

function failedWith(message: string) {
  return { error: { code: 'invalid_prompt', message } }
}
function words(text: string) {
  return { type: 'message', content: [{ type: 'output_text', text }] }
}
function incomplete(reason: string) {
  return { incomplete_details: { reason } }
}
