import { describe, expect, it } from 'vitest'
import { completed, imageItem, imageUsage, png } from './support/answers.ts'
import { allEvents, askForEvents, askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream, type Answer } from './support/upstream.ts'
import { failed, incomplete, moderation } from '../faults/words.ts'

const json =
  (body: unknown, type = 'application/json'): Answer =>
  (response) => {
    response.writeHead(200, type ? { 'content-type': type } : {})
    response.end(JSON.stringify(body))
  }

describe('a server of the Responses API that does not stream', () => {
  it.each(['application/json', 'text/plain', 'text/event-stream', 'application/octet-stream', ''])(
    'brings the picture in JSON, which may call itself %j, and is asked once',
    async (type) => {
      const upstream = await startUpstream(json(completed().response, type))
      const room = await startRoom(upstream)
      const events = await allEvents(await askForEvents(room.url))
      expect(events.map(({ name }) => name)).toEqual(['attempt', 'completed'])
      expect(events.at(-1)?.data).toMatchObject({
        image: { b64: png, mime: 'image/png', size: '1024x1024' },
        usage: { totalTokens: imageUsage.total_tokens },
      })
      expect(upstream.calls).toHaveLength(1)
    },
  )

  it.each([
    ['a picture that is none', completed({ output: [imageItem({ result: '%' })] }), 'bad_picture'],
    ['no picture', completed({ output: [] }), 'no_picture'],
    ['what the filter stopped', incomplete('content_filter'), 'incomplete'],
    ['a failure', failed('moderation_blocked'), 'moderation_blocked'],
    ['an error', { response: { error: moderation('input', []) } }, 'moderation_blocked'],
    ['something else', { response: { message: 'hello' } }, 'rejected_request'],
    ['null', { response: null }, 'rejected_request'],
  ])('that answers with %s is asked once, and told as such', async (_what, { response }, kind) => {
    const upstream = await startUpstream(json(response))
    const room = await startRoom(upstream)
    expect(await failureIn(await askForJson(room.url))).toMatchObject({ kind })
    expect(upstream.calls).toHaveLength(1)
  })
})
