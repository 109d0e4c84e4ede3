import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { completed, drawn, encode, png, stream } from './support/answers.ts'
import { askForJson, failureIn } from './support/requests.ts'
import { startRoom } from './support/room.ts'
import { startUpstream, type Answer } from './support/upstream.ts'

/** How many connections two pictures take, one after the other, of a provider that answers so. */
async function connectionsFor(answer: Answer): Promise<number> {
  let connections = 0
  const upstream = createServer((request, response) => {
    request.resume().on('end', () => answer(response))
  }).on('connection', () => connections++)
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    upstream.close()
    upstream.closeAllConnections()
  })
  const { port } = upstream.address() as AddressInfo
  const room = await startRoom({ baseURL: `http://127.0.0.1:${port}/v1` })
  for (let picture = 0; picture < 2; picture++) {
    const answered: unknown = await (await askForJson(room.url)).json()
    expect(answered).toMatchObject({ image: { b64: png } })
  }
  return connections
}

it('a connection serves one picture after the other', async () => {
  expect(await connectionsFor(stream(drawn))).toBe(1)
})

it('a connection whose answer does not end behind its end event is given up', async () => {
  expect(await connectionsFor(stream(drawn, 'hang'))).toBe(2)
})

it('what follows the end event in one piece with it is let go', async () => {
  const twice: Answer = (response) => response.end([...drawn, completed()].map(encode).join(''))
  expect(await connectionsFor(twice)).toBe(1)
})

it('the connection of a redirect, which is not followed, is given up', async () => {
  const upstream = await startUpstream((response) =>
    response.writeHead(302, { location: '/elsewhere' }).write('Moved'),
  )
  const answer = await askForJson((await startRoom(upstream)).url)
  expect(await failureIn(answer)).toMatchObject({ kind: 'rejected_request' })
  expect(upstream.calls).toHaveLength(1)
  await upstream.calls[0]?.closed
})
