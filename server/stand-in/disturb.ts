import { disturbedContent } from './disturbContent.ts'
import type { Fault, FaultOf } from './fault.ts'
import { pause } from './pace.ts'
import type { Tongue } from './tongue.ts'
import type { WireEvent } from './wire.ts'

/** What goes out: an event, text that is no proper event, or the breaking of the connection. */
export type Emission = { event: WireEvent } | { text: string } | 'break'
type Events = AsyncGenerator<WireEvent, void, undefined>
type Emissions = AsyncGenerator<Emission, void, undefined>

/** The events as they go out when `fault` is at work; a fault without a place here does nothing. */
export async function* disturbed(
  events: Events,
  fault: Fault,
  { frame }: Tongue,
  signal: AbortSignal,
): Emissions {
  let isMiddlePast = false
  for await (const event of disturbedContent(events, fault)) {
    const moment = momentOf(event, isMiddlePast)
    isMiddlePast ||= moment === 'mid_stream'
    const emissions = await disturbance(fault, moment, { event, frame }, signal)
    yield* emissions ?? [{ event }]
    if (emissions && endsStream(fault)) return
  }
}

/** The moments of a stream at which something can go wrong. */
type Moment = 'after_headers' | 'mid_stream' | 'before_end' | 'other'

function momentOf({ type }: WireEvent, isMiddlePast: boolean): Moment {
  if (type === 'response.created') return 'after_headers'
  if (type === 'response.completed') return 'before_end'
  if (isMiddlePast) return 'other'
  if (type === 'response.image_generation_call.partial_image') return 'mid_stream'
  // where no previews were asked for
  if (type === 'response.image_generation_call.completed') return 'mid_stream'
  return 'other'
}

/** An event, and how it is said. */
type Said = { event: WireEvent; frame: Tongue['frame'] }

const endsStream = ({ kind }: Fault) =>
  kind === 'reset' || kind === 'early_end' || kind === 'error_event'

/** What goes out instead of `event`, if something does. */
async function disturbance(
  fault: Fault,
  moment: Moment,
  { event, frame }: Said,
  signal: AbortSignal,
): Promise<Emission[] | undefined> {
  if (fault.kind === 'reset') return reset(fault, moment, { event, frame })
  if (fault.kind === 'early_end') return fault.at === moment ? [] : undefined
  if (moment !== 'mid_stream') return undefined
  if (fault.kind === 'truncated_json') return [{ text: `${firstHalf(frame(event))}\n\n` }]
  if (fault.kind === 'garbage') return [{ text: 'event: \u0000\ndata: <html>?\n\n' }, { event }]
  if (fault.kind === 'error_event') return [{ text: errorFrame(fault, event.sequence_number) }]
  if (fault.kind === 'silence') await pause(fault.ms, signal)
  return undefined
}

function reset(
  { at }: FaultOf<'reset'>,
  moment: Moment,
  { event, frame }: Said,
): Emission[] | undefined {
  if (at === 'after_headers' && moment === at) return [{ event }, 'break']
  if (at === 'mid_preview' && moment === 'mid_stream')
    return [{ text: firstHalf(frame(event)) }, 'break']
  if (at === 'before_end' && moment === at) return ['break']
  return undefined
}

const firstHalf = (text: string) => text.slice(0, Math.floor(text.length / 2))

function errorFrame(fault: FaultOf<'error_event'>, sequence_number: number): string {
  const error = { code: fault.code, message: fault.message, param: null }
  const flat = JSON.stringify({ type: 'error', ...error, sequence_number })
  if (fault.shape === 'bare') return `data: ${flat}\n\n`
  if (fault.shape === 'flat') return `event: error\ndata: ${flat}\n\n`
  const nested = { type: 'error', error: { type: fault.code, ...error }, sequence_number }
  return `event: error\ndata: ${JSON.stringify(nested)}\n\n`
}
