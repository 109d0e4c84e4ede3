import { assign, fromCallback, setup } from 'xstate'
import type { Inspected } from './inspected.ts'
import type { Receiver } from './openReceiver.ts'

/** Why nothing is sent, where the person did not end it. */
export type Problem = 'blocked' | 'offline' | 'not_loaded' | 'window_closed'

export type InspectorEvent =
  | { type: 'window.opened'; receiver: Receiver }
  | { type: 'opening.failed'; problem: 'blocked' | 'offline' }
  | { type: 'receiver.connected' }
  | { type: 'loading.failed' }
  | { type: 'network.returned' }
  | { type: 'window.closed' }
  | { type: 'detach.requested' }

type Connection = { actor: Inspected; receiver: Receiver }

/** No event tells that another window was closed. */
const lookMs = 500

/** Sends to a receiver for as long as it runs. */
const connection = fromCallback<InspectorEvent, Connection>(({ input, sendBack }) => {
  const { actor, receiver } = input
  let isOver = false
  let detach: (() => void) | undefined
  receiver.onConnected(() => sendBack({ type: 'receiver.connected' }))
  import('./attach.ts').then(
    ({ attach }) => {
      if (!isOver) detach = attach(actor, receiver)
    },
    () => sendBack({ type: 'loading.failed' }),
  )
  const looking = setInterval(() => {
    if (receiver.isClosed()) sendBack({ type: 'window.closed' })
  }, lookMs)
  return () => {
    isOver = true
    clearInterval(looking)
    detach?.()
    receiver.end()
  }
})

/** Tells that the browser is online again. */
const network = fromCallback<InspectorEvent>(({ sendBack }) => {
  const listening = new AbortController()
  const tell = () => sendBack({ type: 'network.returned' })
  window.addEventListener('online', tell, listening)
  return () => listening.abort()
})

/** The way to a receiver: none, waiting for it, attached. */
export const inspectorMachine = setup({
  types: {
    context: {} as { actor: Inspected; receiver: Receiver | null; problem: Problem | null },
    events: {} as InspectorEvent,
    input: {} as { actor: Inspected },
  },
  actors: { connection, network },
  actions: {
    keepReceiver: assign({ receiver: (_, { receiver }: { receiver: Receiver }) => receiver }),
    noteProblem: assign({ problem: (_, { problem }: { problem: Problem }) => problem }),
    clearProblem: assign({ problem: null }),
  },
  guards: {
    wasOffline: ({ context }) => context.problem === 'offline',
  },
  delays: { patience: 10_000 },
}).createMachine({
  id: 'inspector',
  context: ({ input: { actor } }) => ({ actor, receiver: null, problem: null }),
  initial: 'closed',
  states: {
    closed: {
      invoke: { id: 'network', src: 'network' },
      on: {
        'network.returned': { guard: 'wasOffline', actions: 'clearProblem' },
        'window.opened': {
          target: 'open',
          actions: [{ type: 'keepReceiver', params: ({ event }) => event }, 'clearProblem'],
        },
        'opening.failed': { actions: { type: 'noteProblem', params: ({ event }) => event } },
      },
    },
    open: {
      invoke: {
        id: 'connection',
        src: 'connection',
        input: ({ context: { actor, receiver } }) => {
          if (!receiver) throw new Error('There is no receiver to connect to')
          return { actor, receiver }
        },
        onError: {
          target: 'closed',
          actions: { type: 'noteProblem', params: { problem: 'not_loaded' } },
        },
      },
      initial: 'waiting',
      states: { waiting: { after: { patience: 'unanswered' } }, unanswered: {}, attached: {} },
      on: {
        'receiver.connected': '.attached',
        'loading.failed': {
          target: 'closed',
          actions: { type: 'noteProblem', params: { problem: 'not_loaded' } },
        },
        'window.closed': {
          target: 'closed',
          actions: { type: 'noteProblem', params: { problem: 'window_closed' } },
        },
        'detach.requested': 'closed',
      },
    },
  },
})
