import { createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect'
import { createInspectorServer } from '@statelyai/inspect/server'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { createActor, fromCallback, type EventObject } from 'xstate'
import type { Order } from '../../src/generation/createGeneration.ts'
import { attach } from '../../src/inspector/attach.ts'
import { attachAsAsked } from '../../src/inspector/attachWebSocket.ts'
import { openReceiver } from '../../src/inspector/openReceiver.ts'
import { emptyDraft } from '../../src/review/draft.ts'
import { reviewMachine } from '../../src/review/reviewMachine.ts'
import { takeTurns } from '../support/takeTurns.ts'

const ends: (() => void)[] = []
afterEach(() => {
  ends.splice(0).forEach((end) => end())
})

/** A review with a version on its way. */
function startReview() {
  const generation = fromCallback<EventObject, Order>(() => undefined)
  const review = createActor(reviewMachine.provide({ actors: { generation } }), {
    input: { ...emptyDraft, prompt: 'A lighthouse' },
  })
  takeTurns(review)
  review.start()
  review.send({ type: 'prompt.submitted' })
  return review
}

const url = 'https://stately.ai/inspect'

/** A page's window that opens one, each written down; `says` is what the opened one posts. */
function createFakeWindow() {
  const sent: { event: StatelyInspectionEvent | { type: string }; origin: string }[] = []
  const popup = {
    closed: false,
    postMessage: (event: StatelyInspectionEvent, origin: string) =>
      sent.push({ event: structuredClone(event), origin }),
  }
  const page = Object.assign(new EventTarget(), { open: () => popup as unknown as Window | null })
  const says = (data: unknown, origin = new URL(url).origin, source: unknown = popup) =>
    page.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }))
  const types = () => sent.map(({ event }) => event.type)
  return { page: page as unknown as Window, popup, sent, says, types }
}

function attachToFake(review = startReview()) {
  const fake = createFakeWindow()
  const receiver = openReceiver(url, fake.page)
  if (!receiver) throw new Error('The fake window did not open')
  return { ...fake, review, receiver, detach: attach(review, receiver) }
}

const connected = { type: '@statelyai.connected' }

test('shows the actors that run and where they are at once, then everything that follows', async () => {
  const { says, sent, types, review } = attachToFake()
  says(connected)
  await expect
    .poll(types)
    .toEqual(['@xstate.actor', '@xstate.snapshot', '@xstate.actor', '@xstate.snapshot'])
  expect(sent[0]?.event).toMatchObject({ name: 'review', sessionId: review.sessionId })
  expect(sent[1]?.event).toMatchObject({ snapshot: { value: { generating: 'connecting' } } })
  expect(sent[2]?.event).toMatchObject({ name: 'generation', parentId: review.sessionId })
  review.send({ type: 'attempt.started', attempt: 1, of: 4 })
  await expect.poll(types).toHaveLength(6)
  expect(sent[4]?.event).toMatchObject({ event: { type: 'attempt.started', attempt: 1, of: 4 } })
  expect(sent[5]?.event).toMatchObject({ snapshot: { value: { generating: 'attempting' } } })
})

test('sends the whole definition, however deep', async () => {
  const { says, sent } = attachToFake()
  says(connected)
  await expect.poll(() => sent).toHaveLength(4)
  const { definition } = sent[0]?.event as { definition: string }
  expect(definition).not.toContain('[Object]')
  expect(definition).toContain('awaiting_download')
})

test('starts from the present when the receiver hears first, and when it is loaded again', async () => {
  const { says, types } = attachToFake()
  says(connected)
  await expect.poll(types).toHaveLength(4)
  says(connected)
  await expect.poll(types).toHaveLength(8)
})

test('believes only the window that it opened, and posts to no other page than the receiver', async () => {
  const { says, sent, types, review } = attachToFake()
  says(connected, 'https://evil.example')
  says(connected, 'https://stately.ai', {})
  review.send({ type: 'attempt.started', attempt: 1, of: 4 })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(types()).toEqual([])
  says(connected)
  await expect.poll(types).toHaveLength(4)
  expect(new Set(sent.map(({ origin }) => origin))).toEqual(new Set(['https://stately.ai']))
})

test('sends nothing more once detached', async () => {
  const { says, types, review, receiver, detach } = attachToFake()
  says(connected)
  await expect.poll(types).toHaveLength(4)
  detach()
  receiver.end()
  review.send({ type: 'generation.cancelled' })
  says(connected)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(types().slice(4)).toEqual(['@statelyai.disconnected'])
})

test('says that the window was blocked by opening none', () => {
  const page = Object.assign(new EventTarget(), { open: () => null }) as unknown as Window
  expect(openReceiver(url, page)).toBeNull()
})

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A local receiver behind a line that can be cut, and what it heard. */
async function serveReceiver() {
  vi.spyOn(console, 'log').mockReturnValue()
  const [port, linePort] = [await freePort(), await freePort()]
  const server = createInspectorServer({ port, autoOpen: false })
  ends.push(() => server.stop())
  const heard: StatelyInspectionEvent[] = []
  createWebSocketReceiver({ server: `ws://localhost:${port}` }).subscribe((event) =>
    heard.push(event),
  )
  const sockets = new Set<Socket>()
  const line = createServer((socket) => {
    const onward = connect(port, 'localhost')
    socket.pipe(onward).pipe(socket)
    sockets.add(socket)
  }).listen(linePort, '127.0.0.1')
  const cut = () => sockets.forEach((socket) => socket.destroy())
  ends.push(() => {
    line.close()
    cut()
  })
  const address = `ws://127.0.0.1:${linePort}`
  return { address, heard, cut, types: () => heard.map(({ type }) => type) }
}

function attachTo(address: string) {
  const review = startReview()
  const detach = attachAsAsked(review, `?inspector=${address}`)
  if (detach) ends.push(detach)
  return review
}

test('sends to a local WebSocket receiver where the address of the page asks for it', async () => {
  const { address, heard, types } = await serveReceiver()
  const review = attachTo(address)
  await expect.poll(types, { timeout: 4_000 }).toContain('@xstate.snapshot')
  expect(heard[0]).toMatchObject({ type: '@xstate.actor', name: 'review' })
  expect(heard[1]).toMatchObject({ snapshot: { value: { generating: 'connecting' } } })
  review.send({ type: 'generation.cancelled' })
  await expect.poll(types).toContain('@xstate.event')
})

test('comes back to a WebSocket receiver that was lost, and tells it where the review is now', async () => {
  const { address, heard, cut, types } = await serveReceiver()
  const review = attachTo(address)
  await expect.poll(types, { timeout: 4_000 }).toHaveLength(4)
  cut()
  review.send({ type: 'attempt.started', attempt: 1, of: 4 })
  await expect
    .poll(() => heard.slice(4), { timeout: 4_000 })
    .toContainEqual(expect.objectContaining({ type: '@xstate.actor', name: 'review' }))
  await expect.poll(() => heard.at(-3)).toMatchObject({ type: '@xstate.snapshot' })
  expect(heard.at(-3)).toMatchObject({ snapshot: { value: { generating: 'attempting' } } })
})

test('asks for no WebSocket unless told to, and for none on another machine', () => {
  const review = startReview()
  expect(attachAsAsked(review, '')).toBeUndefined()
  for (const address of ['ws://example.com', 'http://127.0.0.1', 'nonsense'])
    expect(() => attachAsAsked(review, `?inspector=${address}`)).toThrow('ws://127.0.0.1:PORT')
})
