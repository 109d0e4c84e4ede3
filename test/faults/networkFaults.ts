import { encode, partial, raw, resetAtOnce, silence } from '../server/support/answers.ts'
import { drawn, started, stream } from '../server/support/answers.ts'
import type { FailingFault } from './fault.ts'

/** No name server is asked for it: a part of a name has 63 characters at most. */
const noName = `http://${'x'.repeat(64)}.invalid/v1`
/** Nobody may listen there: it is no port for programs. */
const closedPort = 'http://127.0.0.1:1/v1'

const unreachable = { kind: 'provider_unreachable', calls: 4, status: 502 } as const
const brokenOff = { kind: 'stream_interrupted', calls: 4, status: 502 } as const
const beginning = started.map(encode).join('')
const reasonOf = (code: string) => ({
  detail: `This server could not connect to the provider (${code}).`,
})

/** The way to the provider does not hold. */
export const networkFaults: FailingFault[] = [
  {
    name: 'a name that DNS does not know',
    answers: [stream(drawn)],
    address: () => noName,
    ...unreachable,
    failure: reasonOf('ENOTFOUND'),
  },
  {
    name: 'a connection refused',
    answers: [stream(drawn)],
    address: () => closedPort,
    ...unreachable,
    failure: reasonOf('ECONNREFUSED'),
  },
  {
    name: 'a TLS handshake that fails',
    answers: [stream(drawn)],
    address: (baseURL) => baseURL.replace('http:', 'https:'),
    ...unreachable,
    failure: reasonOf('EPROTO'),
  },
  { name: 'a reset before the headers', answers: [resetAtOnce], ...unreachable },
  { name: 'a reset after the headers', answers: [raw('', 'reset')], ...brokenOff },
  {
    name: 'a reset in mid-preview',
    answers: [raw(beginning + encode(partial(0)).slice(0, 90), 'reset')],
    ...brokenOff,
    failure: { requestId: 'req_upstream' },
  },
  {
    name: 'a reset between previews',
    answers: [stream([...started, partial(0)], 'reset')],
    ...brokenOff,
  },
  { name: 'a clean early end', answers: [stream([...started, partial(0)])], ...brokenOff },
  { name: 'an empty stream', answers: [raw('')], ...brokenOff },
  {
    name: 'JSON cut off',
    answers: [raw(beginning + encode(partial(0)).slice(0, 90))],
    ...brokenOff,
  },
  {
    name: 'a frame of garbage',
    answers: [raw('event: response.created\ndata: {{{\n\n', 'hang')],
    ...brokenOff,
  },
  {
    name: 'frames of JSON that mean nothing',
    answers: [raw('data: null\n\ndata: 42\n\ndata: {"type":"response.output_item.done"}\n\n')],
    ...brokenOff,
  },
  {
    name: 'silence before the headers, beyond the idle limit',
    answers: [silence],
    limits: { idleTimeoutMs: 250 },
    kind: 'idle_timeout',
    calls: 4,
    status: 504,
  },
  {
    name: 'silence in mid-stream, beyond the idle limit',
    answers: [stream([...started, partial(0)], 'hang')],
    limits: { idleTimeoutMs: 250 },
    kind: 'idle_timeout',
    calls: 4,
    status: 504,
  },
  {
    name: 'drawing beyond the total limit',
    answers: [stream([...started, partial(0)], 'hang')],
    limits: { totalTimeoutMs: 250 },
    kind: 'total_timeout',
    calls: 1,
    status: 504,
  },
]
