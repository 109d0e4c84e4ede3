import { expect, it } from 'vitest'
import { built, startServer } from '../support/startServer.ts'
import { drawn, stream } from './support/answers.ts'
import { askForJson } from './support/requests.ts'
import { startUpstream } from './support/upstream.ts'

it('the built server serves the page and draws with the stand-in', async () => {
  const server = await startServer({ STAND_IN_SECONDS: '0' }, built)
  const page = await fetch(server.url)
  const picture = await askForJson(server.url)
  await server.stop()
  expect(await page.text()).toContain('<title>Proofroom</title>')
  expect(picture.status).toBe(200)
  expect(server.output()).toContain('"msg":"generation completed"')
})

it.each(['responses', 'images'])(
  'the built server asks the provider in the %s API',
  async (api) => {
    const upstream = await startUpstream(stream(drawn))
    const env = { OPENAI_BASE_URL: upstream.baseURL, OPENAI_API: api, ATTEMPTS: '1' }
    const server = await startServer(env, built)
    await askForJson(server.url)
    await server.stop()
    const asked = { responses: { tool_choice: {} }, images: { partial_images: 3 } }[api]
    expect(upstream.calls).toMatchObject([{ body: asked }])
  },
)
