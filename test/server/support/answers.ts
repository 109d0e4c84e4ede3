import type { ServerResponse } from 'node:http'
import type { Answer } from './upstream.ts'

/** The smallest pictures there are: one pixel each. */
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const jpeg = '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////'
export const webp = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'
export const gif = 'R0lGODlhAQABAAAAACwAAAAAAQABAAAC'

/** One frame of a stream as OpenAI sends it. */
export type Frame = { type: string } & Record<string, unknown>

export const started: Frame[] = [
  { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } },
  { type: 'response.in_progress', response: { id: 'resp_1', output: [] } },
  {
    type: 'response.output_item.added',
    item: { id: 'ig_1', type: 'image_generation_call', status: 'in_progress' },
  },
  { type: 'response.image_generation_call.in_progress', item_id: 'ig_1' },
  { type: 'response.image_generation_call.generating', item_id: 'ig_1' },
]
export const partial = (index: number, b64 = png): Frame => ({
  type: 'response.image_generation_call.partial_image',
  partial_image_index: index,
  partial_image_b64: b64,
  // declared wrongly on purpose: only the bytes count
  output_format: 'webp',
})
export const imageItem = (more: object = {}) => ({
  id: 'ig_1',
  type: 'image_generation_call',
  status: 'completed',
  result: png,
  revised_prompt: 'A red fox, revised',
  size: '1024x1024',
  quality: 'high',
  background: 'opaque',
  output_format: 'png',
  ...more,
})
export const itemDone = (item: object = imageItem()): Frame => ({
  type: 'response.output_item.done',
  item,
})
export const usage = { input_tokens: 10, output_tokens: 20, total_tokens: 30 }
export const imageUsage = { input_tokens: 11, output_tokens: 439, total_tokens: 450 }
export const completed = (more: object = {}): Frame => ({
  type: 'response.completed',
  response: {
    id: 'resp_1',
    status: 'completed',
    output: [imageItem()],
    usage,
    tool_usage: { image_gen: imageUsage, web_search: { num_requests: 0 } },
    ...more,
  },
})
export const drawn: Frame[] = [
  ...started,
  partial(0),
  partial(1),
  { type: 'response.image_generation_call.completed', item_id: 'ig_1' },
  itemDone(),
  completed(),
]

const requestId = { 'x-request-id': 'req_upstream' }

/** A stream of frames, ended as told; `hang` leaves it open. */
export function stream(frames: Frame[], then: 'end' | 'reset' | 'hang' = 'end'): Answer {
  return raw(frames.map(encode).join(''), then)
}

/** A stream of just these characters. */
export function raw(text: string, then: 'end' | 'reset' | 'hang' = 'end'): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...requestId })
    response.write(text, () => {
      if (then === 'end') response.end()
      // later, so that what was written gets there first
      if (then === 'reset') setTimeout(() => reset(response), 20)
    })
  }
}

export const encode = (frame: Frame) => `event: ${frame.type}\ndata: ${JSON.stringify(frame)}\n\n`

/** An error in the provider's envelope. */
export function error(status: number, body: object, headers: Record<string, string> = {}): Answer {
  const text = JSON.stringify({ error: { type: null, param: null, code: null, ...body } })
  return plain(status, text, { 'content-type': 'application/json', ...headers })
}

export function html(status: number): Answer {
  return plain(status, '<h1>Bad Gateway</h1>', { 'content-type': 'text/html' })
}

/** Closes the connection before a word has been said. */
export const resetAtOnce: Answer = (response) => reset(response)

/** Says nothing, ever. */
export const silence: Answer = () => undefined

function plain(status: number, text: string, headers: Record<string, string>): Answer {
  return (response) => {
    response.writeHead(status, { ...requestId, ...headers })
    response.end(text)
  }
}

function reset(response: ServerResponse) {
  response.socket?.resetAndDestroy()
}
