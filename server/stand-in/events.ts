import { type Order, type Painting, sizeOf } from './order.ts'
import type { Pace } from './pace.ts'
import { modelTokens, pictureTokens } from './tokens.ts'
import type { Transcript } from './transcript.ts'
import { newId, type PictureItem, type WireEvent } from './wire.ts'

type Events = AsyncGenerator<WireEvent, void, undefined>
/** One generation: what is painted, how, in what time, and the response it becomes. */
type Generation = {
  order: Order
  painting: Painting
  pace: Pace
  transcript: Transcript
  /** Said instead of drawing a picture. */
  words?: string | undefined
}

/** Shares of the whole time at which something has been done. */
const shares = { thought: 0.12, started: 0.16, drawn: 0.92 }
const usualWords = 'Here is the picture, painted by the stand-in.'

/** The events of a generation that goes well, in the service's order, each when it is time. */
export async function* generationEvents(generation: Generation): Events {
  const { order, pace, transcript } = generation
  yield transcript.number({
    type: 'response.created',
    response: transcript.response('in_progress'),
  })
  yield transcript.number({
    type: 'response.in_progress',
    response: transcript.response('in_progress'),
  })
  yield* reasoning(generation)
  if (generation.words === undefined) yield* drawing(generation)
  yield* message(generation)
  await pace.reach(1)
  const response = transcript.response('completed', {
    completed_at: Math.floor(Date.now() / 1000),
    tool_usage: { image_gen: pictureTokens(order), web_search: { num_requests: 0 } },
    usage: modelTokens(order, generation.words ?? usualWords),
  })
  yield transcript.number({ type: 'response.completed', response })
}

async function* reasoning({ pace, transcript }: Generation): Events {
  const item = { id: newId('rs'), type: 'reasoning' as const, summary: [] }
  yield transcript.begin(item)
  await pace.reach(shares.thought)
  yield transcript.finish(item)
}

async function* drawing({ order, painting, pace, transcript }: Generation): Events {
  const id = newId('ig')
  const place = { item_id: id, output_index: transcript.output.length }
  yield transcript.begin({ id, type: 'image_generation_call', status: 'in_progress', result: null })
  yield transcript.number({ type: 'response.image_generation_call.in_progress', ...place })
  await pace.reach(shares.started)
  yield transcript.number({ type: 'response.image_generation_call.generating', ...place })
  for (let index = 0; index < order.partials; index++) {
    const preview = await painting.preview(index)
    const drawn = (index + 1) / (order.partials + 1)
    await pace.reach(shares.started + drawn * (shares.drawn - shares.started))
    yield transcript.number({
      type: 'response.image_generation_call.partial_image',
      ...place,
      ...looksOf(order),
      partial_image_index: index,
      partial_image_b64: preview.toString('base64'),
    })
  }
  const picture = await painting.final()
  await pace.reach(shares.drawn)
  yield transcript.number({ type: 'response.image_generation_call.completed', ...place })
  yield transcript.finish(pictureItem(id, order, picture))
}

const looksOf = (order: Order) => ({
  size: sizeOf(order),
  quality: order.quality,
  background: order.background,
  output_format: order.format,
})

const pictureItem = (id: string, order: Order, picture: Buffer): PictureItem => ({
  id,
  type: 'image_generation_call',
  status: 'completed',
  action: order.given ? 'edit' : 'generate',
  ...looksOf(order),
  result: picture.toString('base64'),
  revised_prompt: revised(order),
})

function revised({ given, references, prompt }: Order): string {
  const { length } = references
  const pictures = length === 1 ? 'one reference picture' : `${length} reference pictures`
  const after = length > 0 ? ` after ${pictures}` : ''
  return given
    ? `The given picture, changed${after} as asked: ${prompt}`
    : `A poster in flat colours${after}: ${prompt}`
}

function* message({ transcript, words: said = usualWords }: Generation): Generator<WireEvent> {
  const id = newId('msg')
  const item = { id, type: 'message' as const, role: 'assistant' as const }
  const place = { item_id: id, output_index: transcript.output.length, content_index: 0 }
  const part = (text: string) => ({ type: 'output_text' as const, text, annotations: [] })
  yield transcript.begin({ ...item, status: 'in_progress', content: [] })
  yield transcript.number({ type: 'response.content_part.added', ...place, part: part('') })
  yield transcript.number({
    type: 'response.output_text.delta',
    ...place,
    delta: said,
    logprobs: [],
  })
  yield transcript.number({ type: 'response.output_text.done', ...place, text: said, logprobs: [] })
  yield transcript.number({ type: 'response.content_part.done', ...place, part: part(said) })
  yield transcript.finish({ ...item, status: 'completed', content: [part(said)] })
}
