import type { Tongue } from './tongue.ts'
import { frameOf, type WireEvent } from './wire.ts'

/** The Responses API, in whose events the stand-in thinks. */
export const responsesTongue: Tongue = {
  frame: (event) => frameOf(event.type, event),
  whole: (event) => {
    const body = JSON.stringify('response' in event ? event.response : event)
    return { status: 200, body: isEnd(event) ? body : body.slice(0, body.length / 2) }
  },
}

const isEnd = ({ type }: WireEvent) =>
  type === 'response.completed' || type === 'response.failed' || type === 'response.incomplete'
