import type { UnderlyingSource } from 'node:stream/web'
import type { Emission } from './disturb.ts'
import type { Tongue, Whole } from './tongue.ts'

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
export function streamOf(
  emissions: Emissions,
  tongue: Tongue,
  call: Call,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const texts = said(emissions, tongue)
  const source: UnderlyingSource<Uint8Array> = {
    async pull(controller) {
      try {
        const { done, value } = await texts.next()
        if (call.signal.aborted) return
        if (!done && value !== broken) {
          controller.enqueue(encoder.encode(value))
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

/** Stands for the breaking of the connection. */
const broken = Symbol('broken')

/** What the tongue has words for. */
async function* said(emissions: Emissions, tongue: Tongue) {
  for await (const emission of emissions) {
    const text = emission === 'break' ? broken : textOf(emission, tongue)
    if (text !== '') yield text
  }
}

const textOf = (emission: Exclude<Emission, 'break'>, tongue: Tongue) =>
  'text' in emission ? emission.text : tongue.frame(emission.event)

/** The same for a request without `stream`: the answer in one piece, or what is left of it. */
export async function wholeOf(
  emissions: Emissions,
  tongue: Tongue,
  call: Call,
): Promise<Whole | undefined> {
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
    if (last && 'event' in last) return tongue.whole(last.event)
    return { status: 200, body: last?.text ?? '' }
  } finally {
    call.end()
  }
}
