import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { assign, createActor, fromCallback, setup } from 'xstate'
import { readRows } from '../../src/timeline/readRows.ts'
import { recordHistory } from '../../src/timeline/recordHistory.ts'
import { toDocument } from '../../src/timeline/toDocument.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A door whose bell rings as soon as it is open. */
const door = setup({
  actors: { bell: fromCallback(({ sendBack }) => sendBack({ type: 'rang' })) },
  actions: {
    note: assign({ noted: (_, { what }: { what: unknown }) => what }),
  },
}).createMachine({
  id: 'door',
  context: { noted: null },
  initial: 'shut',
  states: {
    shut: { on: { opened: 'open', knocked: { actions: { type: 'note', params: { what: 1 } } } } },
    open: {
      invoke: { id: 'bell', src: 'bell' },
      initial: 'quiet',
      states: { quiet: { on: { rang: 'loud' } }, loud: { always: 'done' }, done: {} },
    },
  },
})

function start(limit?: number) {
  const actor = createActor(door)
  const history = recordHistory(actor, {
    merge: ['knocked'],
    subject: () => null,
    ...(limit && { limit }),
  })
  actor.start()
  return { actor, history, types: () => history.get().entries.map(({ event }) => event.type) }
}

test('records each event with the way it took, where it led, and who sent it', () => {
  const { actor, history } = start()
  actor.send({ type: 'opened' })
  expect(history.get().entries).toEqual([
    expect.objectContaining({ number: 1, states: ['door.shut'], steps: [] }),
    expect.objectContaining({
      number: 2,
      event: { type: 'opened' },
      from: null,
      steps: [{ from: 'door.shut', event: 'opened', to: ['door.open'], actions: [] }],
      states: ['door.open.quiet'],
    }),
    expect.objectContaining({
      number: 3,
      event: { type: 'rang' },
      from: 'bell',
      steps: [
        { from: 'door.open.quiet', event: 'rang', to: ['door.open.loud'], actions: [] },
        { from: 'door.open.loud', event: '', to: ['door.open.done'], actions: [] },
      ],
      states: ['door.open.done'],
    }),
  ])
})

test('records an event that nobody answers, and that nothing came of it', () => {
  const { actor, history } = start()
  actor.send({ type: 'rang' })
  expect(history.get().entries.at(-1)).toMatchObject({ steps: [], states: ['door.shut'] })
})

test('makes one entry of a burst, with its first and last time and what was last', () => {
  const { actor, history, types } = start()
  for (let times = 0; times < 37; times++) {
    actor.send({ type: 'knocked', loud: times })
    vi.setSystemTime(Date.now() + 100)
  }
  actor.send({ type: 'opened' })
  expect(types()).toEqual(['xstate.init', 'knocked', 'opened', 'rang'])
  expect(history.get().entries[1]).toMatchObject({
    number: 2,
    times: 37,
    at: 1_000,
    until: 4_600,
    event: { type: 'knocked', loud: 36 },
  })
  expect(history.get().entries[2]?.number).toBe(3)
})

test('keeps the newest entries and counts those it dropped', () => {
  const { actor, history } = start(3)
  for (let times = 0; times < 10; times++) actor.send({ type: `unknown ${times}` })
  const { entries, dropped } = history.get()
  expect(entries.map(({ number }) => number)).toEqual([9, 10, 11])
  expect(dropped).toBe(8)
})

test('keeps the beginning of a long text, wherever it stands, and says how much was cut', () => {
  const { actor, history } = start()
  const prompt = 'lighthouse'.repeat(3_200)
  const short = { type: 'knocked', prompt: 'A lighthouse' }
  actor.send({ type: 'unknown', order: { prompt, prompts: [prompt, 'short'] } })
  actor.send(short)
  const cut = `${prompt.slice(0, 1_000)}… (cut: 31,000 more characters)`
  expect(history.get().entries[1]?.event).toEqual({
    type: 'unknown',
    order: { prompt: cut, prompts: [cut, 'short'] },
  })
  expect(history.get().entries[2]?.event).toBe(short)
})

test('a thousand entries of the longest prompts take a few megabytes, not a hundred', () => {
  const { actor, history } = start()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = used()
  for (let count = 0; count < 1_000; count++)
    actor.send({ type: 'submitted', prompt: `${count} ${'ä€'.repeat(16_000)}` })
  expect(history.get().entries).toHaveLength(1_000)
  expect(used() - before).toBeLessThan(8_000_000)
})

test('says how long something lasted, and of what still lasts that it does', () => {
  const { actor, history } = start()
  const words = {
    kinds: {},
    trouble: '',
    name: String,
    tell: ({ event: { type } }: { event: { type: string } }) => ({
      title: type,
      ...(type === 'began' && { lastsUntil: ['ended', 'broken'] }),
    }),
  }
  const say = (type: string, ms: number) => {
    vi.setSystemTime(Date.now() + ms)
    actor.send({ type })
  }
  say('began', 0)
  say('ended', 1_500)
  say('broken', 2_000)
  say('began', 1_000)
  const took = readRows(history.get().entries, words).map(({ told, tookMs }) => [
    told.title,
    tookMs,
  ])
  expect(took).toEqual([
    ['began', null],
    ['broken', undefined],
    ['ended', undefined],
    ['began', 1_500],
    ['xstate.init', undefined],
  ])
})

test('is a document of plain data: times in ISO 8601, errors in words, no bytes', () => {
  const { actor, history } = start()
  const png = `data:image/png;base64,${'A'.repeat(1_000)}`
  actor.send({
    type: 'knocked',
    prompt: 'A lighthouse',
    error: new TypeError('It broke'),
    bytes: new Uint8Array(9),
    blob: new Blob(['picture']),
    png,
  })
  const document: unknown = JSON.parse(toDocument('door', history.get()))
  expect(document).toMatchObject({ format: 'timeline', version: 1, machine: 'door', dropped: 0 })
  expect(document).toHaveProperty('entries[1]', {
    number: 2,
    at: '1970-01-01T00:00:01.000Z',
    until: '1970-01-01T00:00:01.000Z',
    times: 1,
    event: {
      type: 'knocked',
      prompt: 'A lighthouse',
      error: { name: 'TypeError', message: 'It broke' },
      bytes: '[bytes]',
      blob: '[bytes]',
      png: '[bytes]',
    },
    from: null,
    steps: [
      {
        from: 'door.shut',
        event: 'knocked',
        to: [],
        actions: [{ type: 'note', params: { what: 1 } }],
      },
    ],
    states: ['door.shut'],
    subject: null,
  })
})
