import sharp from 'sharp'
import type { Fault, FaultOf } from './fault.ts'
import type { OutputItem, PictureItem, WireEvent, WireResponse } from './wire.ts'

type Events = AsyncGenerator<WireEvent, void, undefined>

/** The same stream, saying something else: what the service, not the wire, does wrong. */
export async function* disturbedContent(events: Events, fault: Fault): Events {
  let response: WireResponse | undefined
  for await (const event of events) {
    if (event.type === 'response.created') response = event.response
    const isDrawn = event.type === 'response.image_generation_call.completed'
    const end = isDrawn && response && ending(response, fault)
    if (end) {
      yield { ...end, sequence_number: event.sequence_number }
      return
    }
    yield await changed(event, fault)
  }
}

/** What ends the response instead of its picture, if something does. */
function ending(response: WireResponse, fault: Fault) {
  if (fault.kind === 'failed') {
    const failed = { ...response, status: 'failed' as const, error: fault.error }
    return { type: 'response.failed' as const, response: failed }
  }
  if (fault.kind !== 'incomplete') return undefined
  const incomplete_details = { reason: fault.reason }
  const incomplete = { ...response, status: 'incomplete' as const, incomplete_details }
  return { type: 'response.incomplete' as const, response: incomplete }
}

async function changed(event: WireEvent, fault: Fault): Promise<WireEvent> {
  if (event.type === 'response.output_item.done')
    return { ...event, item: await changedItem(event.item, fault) }
  if (event.type !== 'response.completed') return event
  const output = await Promise.all(event.response.output.map((item) => changedItem(item, fault)))
  return { ...event, response: { ...event.response, output } }
}

async function changedItem(item: OutputItem, fault: Fault): Promise<OutputItem> {
  if (item.type !== 'image_generation_call') return item
  if (fault.kind === 'failed_item') return failedItem(item, fault)
  if (fault.kind === 'bad_picture') return { ...item, result: await badResult(item, fault) }
  return item
}

const failedItem = ({ id, type }: PictureItem, { error }: FaultOf<'failed_item'>): PictureItem => ({
  id,
  type,
  status: 'failed',
  result: null,
  error,
})

async function badResult(item: PictureItem, { result }: FaultOf<'bad_picture'>): Promise<string> {
  if (result === 'empty') return ''
  if (result === 'not_base64') return '<<<this is no base64>>>'
  if (result === 'not_an_image')
    return Buffer.from('These words are no picture.').toString('base64')
  const picture = sharp(Buffer.from(item.result ?? '', 'base64'))
  const other = item.output_format === 'png' ? picture.jpeg() : picture.png()
  return (await other.toBuffer()).toString('base64')
}
