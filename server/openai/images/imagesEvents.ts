import * as v from 'valibot'
import { Base64 } from '../../relay/Base64.ts'
import type { Frame } from '../../relay/frame.ts'
import { providerErrorSchema } from '../providerError.ts'
import { toObject, type StreamEvent } from '../streamEvents.ts'
import type { Reading } from '../api.ts'
import { looksSchema, pictureMade } from './pictureMade.ts'
import { pictureOf } from './pictureOf.ts'
import { withoutDataUrl } from './withoutDataUrl.ts'

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
    url: v.fallback(v.optional(v.union([v.instance(Base64), v.string()])), undefined),
  }),
  v.object({ ...providerErrorSchema.entries, type: v.literal('error') }),
])

/** Reads one frame of the stream; undefined where it is no event that we know. */
export function readImagesEvent(
  { event: type, data }: Frame,
  reading: Reading,
): StreamEvent | undefined | Promise<StreamEvent> {
  const result = v.safeParse(imagesEventSchema, { type, ...toObject(data) })
  if (!result.success) return undefined
  const event = result.output
  if (event.type === 'error') return event
  if ('partial_image_index' in event) {
    return {
      type: 'response.image_generation_call.partial_image',
      partial_image_index: event.partial_image_index,
      partial_image_b64: withoutDataUrl(event.b64_json),
    }
  }
  const { b64_json, url } = event
  if (b64_json) return pictureMade(event, withoutDataUrl(b64_json))
  if (url instanceof Base64) return pictureMade(event, withoutDataUrl(url))
  return pictureOf({ url }, reading).then((picture) => pictureMade(event, picture))
}
