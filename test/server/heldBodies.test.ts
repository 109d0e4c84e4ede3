import { expect, it } from 'vitest'
import { drawn, silence, stream } from './support/answers.ts'
import { openAccess, startRoom } from './support/room.ts'
import { startUpstream } from './support/upstream.ts'

const maxBodyBytes = 200_000

it('what was sent counts until its picture is there, each client’s by itself', async () => {
  const upstream = await startUpstream(silence, stream(drawn))
  const access = { ...openAccess, trustedProxies: ['127.0.0.1'] }
  const { url } = await startRoom({ ...upstream, access, maxBodyBytes })
  const body = '{"prompt":"a red fox"}'.padEnd(maxBodyBytes - 1)
  const ask = async (client: string, signal?: AbortSignal) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': client }
    const init = { method: 'POST', headers, body, ...(signal && { signal }) }
    return (await fetch(`${url}/api/generate`, init)).status
  }

  const cancel = new AbortController()
  const first = ask('192.0.2.1', cancel.signal).catch(String)
  await upstream.nextCall()
  expect(await ask('192.0.2.1')).toBe(429)
  expect(await ask('192.0.2.2')).toBe(200)
  cancel.abort()
  expect(await first).toMatch('AbortError')
  await expect.poll(() => ask('192.0.2.1')).toBe(200)
})
