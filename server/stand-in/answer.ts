import type { UnderlyingSource } from 'node:stream/web'
import type { Emission } from './disturb.ts'
import { frameOf, type WireEvent } from './wire.ts'

type Emissions = AsyncGenerator<Emission, void, undefined>
/** What an answer needs from its call. */
export type Call = {
  /** Aborts when nobody listens any more. */
  signal: AbortSignal
  /** Breaks the connection. */
  breakOff: () => void
  /** Ends the call, stopping its work; heard of once or more. */
  end: () => void
}

/** The emissions as a stream of server-sent events, each pulled when the last one has left. */
export function streamOf(emissions: Emissions, call: Call): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source: UnderlyingSource<Uint8Array> = {
    async pull(controller) {
      try {
        const { done, value } = await emissions.next()
        if (call.signal.aborted) return
        if (!done && value !== 'break') {
          controller.enqueue(encoder.encode(textOf(value)))
          return
        }
        if (done) controller.close()
        else call.breakOff()
        call.end()
      } catch (error) {
        if (!call.signal.aborted) controller.error(error)
        call.end()
      }
    },
    cancel: () => call.end(),
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}

const textOf = (emission: Exclude<Emission, 'break'>) =>
  'text' in emission ? emission.text : frameOf(emission.event)

/** The same for a request without `stream`: the response in one piece, or what is left of it. */
export async function wholeOf(emissions: Emissions, call: Call): Promise<string | undefined> {
  try {
    let last: Exclude<Emission, 'break'> | undefined
    for await (const emission of emissions) {
      if (emission === 'break') {
        call.breakOff()
        return undefined
      }
      // text that is no event spoils the whole body
      if (!last || 'event' in last) last = emission
    }
    return bodyOf(last)
  } finally {
    call.end()
  }
}

function bodyOf(emission: Exclude<Emission, 'break'> | undefined): string {
  if (!emission) return ''
  if ('text' in emission) return emission.text
  const { event } = emission
  const body = JSON.stringify('response' in event ? event.response : event)
  return isEnd(event) ? body : body.slice(0, body.length / 2)
}

const isEnd = ({ type }: WireEvent) =>
  type === 'response.completed' || type === 'response.failed' || type === 'response.incomplete'
