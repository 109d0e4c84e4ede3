import * as v from 'valibot'
import { Base64 } from '../../relay/Base64.ts'
import type { Frame } from '../../relay/frame.ts'
import { providerErrorSchema } from '../providerError.ts'
import { toObject, type StreamEvent } from '../streamEvents.ts'
import { looksSchema, pictureMade } from './pictureMade.ts'

const imagesEventSchema = v.variant('type', [
  v.object({
    type: v.picklist(['image_generation.partial_image', 'image_edit.partial_image']),
    partial_image_index: v.pipe(v.number(), v.integer(), v.minValue(0)),
    b64_json: v.instance(Base64),
  }),
  v.object({
    ...looksSchema.entries,
    type: v.picklist(['image_generation.completed', 'image_edit.completed']),
    b64_json: v.fallback(v.optional(v.instance(Base64)), undefined),
  }),
  v.object({ ...providerErrorSchema.entries, type: v.literal('error') }),
])

/** Reads one frame of the stream; undefined where it is no event that we know. */
export function readImagesEvent({ event: type, data }: Frame): StreamEvent | undefined {
  const result = v.safeParse(imagesEventSchema, { type, ...toObject(data) })
  if (!result.success) return undefined
  const event = result.output
  if (event.type === 'error') return event
  if (!('partial_image_index' in event)) return pictureMade(event, event.b64_json)
  return {
    type: 'response.image_generation_call.partial_image',
    partial_image_index: event.partial_image_index,
    partial_image_b64: event.b64_json,
  }
}
