import { expect, it } from 'vitest'
import { drawOnceLoaded } from '../../server/drawOnceLoaded.ts'
import { createClient } from '../../server/openai/createClient.ts'
import { drawn, png, stream } from './support/answers.ts'
import { askForJson } from './support/requests.ts'
import { plantedKey, startRoom } from './support/room.ts'
import { startUpstream, type Answer } from './support/upstream.ts'

const inJson: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ data: [{ b64_json: png }] }))
}

/** What the provider is asked for, and what the page is told, when a request has these settings. */
async function ask(api: 'responses' | 'images', settings: object) {
  const upstream = await startUpstream(api === 'images' ? inJson : stream(drawn))
  const client = createClient({ apiKey: plantedKey, baseURL: upstream.baseURL })
  const draw = drawOnceLoaded(() => Promise.resolve(client), {
    ...{ api, model: 'text-model', imageModel: 'image-model' },
    idleTimeoutMs: 10_000,
  })
  const room = await startRoom({ baseURL: upstream.baseURL, draw })
  const response = await askForJson(room.url, { body: { prompt: 'a red fox', settings } })
  const told: unknown = await response.json()
  return { asked: upstream.calls[0]?.body, told }
}

it.each([
  ['the one that it names', { imageModel: 'gpt-image-2.6-flare' }, 'gpt-image-2.6-flare'],
  ['the server’s, where it names none', {}, 'image-model'],
])('a request is drawn by %s, in both APIs', async (_which, settings, model) => {
  const responses = await ask('responses', settings)
  expect(responses.asked).toMatchObject({ model: 'text-model', tools: [{ model }] })
  expect(responses.told).toMatchObject({ imageModel: model })
  const images = await ask('images', settings)
  expect(images).toMatchObject({ asked: { model }, told: { imageModel: model } })
})
