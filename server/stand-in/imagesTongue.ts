import type { ErrorEnvelope } from './refusal.ts'
import type { Tongue, Whole } from './tongue.ts'
import { frameOf, type WireEvent, type WireResponse } from './wire.ts'

/** The Images API, which has words for previews, for the picture and for an error, and no more. */
export function imagesTongue(about: 'image_generation' | 'image_edit'): Tongue {
  return { frame: (event) => frame(event, about), whole }
}

type ImageError = Pick<ErrorEnvelope['error'], 'message' | 'code'>

function frame(event: WireEvent, about: string): string {
  if (event.type === 'response.image_generation_call.partial_image') {
    const { partial_image_b64: b64_json, partial_image_index } = event
    const type = `${about}.partial_image`
    const told = { type, created_at: now(), ...looksOf(event) }
    return frameOf(type, { ...told, b64_json, partial_image_index })
  }
  const error = errorIn(event)
  if (error) return frameOf('error', { type: 'error', error: fullOf(error) })
  if (event.type !== 'response.completed') return ''
  const picture = pictureIn(event.response)
  const type = `${about}.completed`
  const usage = event.response.tool_usage?.image_gen
  const looks = picture && looksOf(picture)
  return frameOf(type, { type, created_at: now(), ...looks, b64_json: picture?.result, usage })
}

function whole(event: WireEvent): Whole {
  const error = errorIn(event)
  if (error) return { status: statusOf(error), body: JSON.stringify({ error: fullOf(error) }) }
  if (event.type !== 'response.completed') return { status: 200, body: '{"created":' }
  const picture = pictureIn(event.response)
  const image = picture && { b64_json: picture.result, revised_prompt: picture.revised_prompt }
  const usage = event.response.tool_usage?.image_gen
  const looks = picture && looksOf(picture)
  const data = image ? [image] : []
  return { status: 200, body: JSON.stringify({ created: now(), ...looks, data, usage }) }
}

const now = () => Math.floor(Date.now() / 1000)

type Looks = Record<'size' | 'quality' | 'background' | 'output_format', unknown>

const looksOf = ({ size, quality, background, output_format }: Partial<Looks>) => ({
  size,
  quality,
  background,
  output_format,
})

const pictureIn = ({ output }: WireResponse) =>
  output.find((item) => item.type === 'image_generation_call')

const unexplained = { code: 'server_error', message: 'The picture failed.' }

/** Everything that goes wrong in a response is an error here. */
function errorIn(event: WireEvent): ImageError | undefined {
  if (event.type === 'response.failed') return event.response.error ?? unexplained
  if (event.type === 'response.completed') return pictureIn(event.response)?.error
  if (event.type !== 'response.incomplete') return undefined
  const reason = event.response.incomplete_details?.reason ?? 'unknown'
  const code = reason === 'content_filter' ? 'moderation_blocked' : 'server_error'
  return { code, message: `The picture was not finished: ${reason}.` }
}

const fullOf = (error: ImageError) => ({ type: error.code, param: null, ...error })

function statusOf({ code }: ImageError): Whole['status'] {
  if (code === 'moderation_blocked') return 400
  return code === 'rate_limit_exceeded' ? 429 : 500
}
