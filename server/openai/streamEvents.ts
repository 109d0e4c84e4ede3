import type { ResponseStreamEvent } from 'openai/resources/responses/responses'
import * as v from 'valibot'
import { Base64 } from '../relay/Base64.ts'
import type { Frame } from '../relay/frame.ts'
import { providerErrorSchema } from './providerError.ts'

type EventType = ResponseStreamEvent['type']
const type = <const Type extends EventType>(name: Type) => v.literal(name)
/** A text, or nothing where something else came. */
export const text = v.fallback(v.nullish(v.string()), undefined)
const tokens = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The bytes that were set aside, or a text where all of an answer came at once. */
const pictureSchema = v.union([
  v.instance(Base64),
  v.pipe(
    v.string(),
    v.transform((b64) => Base64.fromText(b64)),
  ),
])
const imageItemSchema = v.object({
  type: v.literal('image_generation_call'),
  status: text,
  result: v.fallback(v.optional(pictureSchema), undefined),
  revised_prompt: text,
  size: text,
  quality: text,
  background: text,
  error: v.optional(providerErrorSchema),
})
/** The item that holds the picture, or says why there is none. */
export type ImageItem = v.InferOutput<typeof imageItemSchema>

const messageItemSchema = v.object({
  type: v.literal('message'),
  content: v.array(v.object({ text, refusal: text })),
})
const otherItemSchema = v.object({ type: v.literal('other') })
const itemSchema = v.fallback(
  v.variant('type', [imageItemSchema, messageItemSchema, otherItemSchema]),
  { type: 'other' } as const,
)
export type Item = v.InferOutput<typeof itemSchema>

export const usageSchema = v.fallback(
  v.nullish(
    v.object({
      input_tokens: tokens,
      output_tokens: tokens,
      total_tokens: tokens,
      /** Told apart in a picture's own tokens, not in a response's. */
      input_tokens_details: v.fallback(
        v.nullish(v.object({ text_tokens: tokens, image_tokens: tokens })),
        undefined,
      ),
    }),
  ),
  undefined,
)
const responseSchema = v.object({
  output: v.fallback(v.array(itemSchema), []),
  error: v.optional(providerErrorSchema),
  incomplete_details: v.fallback(v.nullish(v.object({ reason: text })), undefined),
  usage: usageSchema,
  tool_usage: v.fallback(v.nullish(v.object({ image_gen: usageSchema })), undefined),
})
export type WholeResponse = v.InferOutput<typeof responseSchema>

/**
 * The stream's events, and of each no more than we read; every other event is not for us. The
 * names are checked against the SDK's types, the shapes against what really comes.
 */
const streamEventSchema = v.variant('type', [
  v.object({ type: type('response.created') }),
  v.object({ type: type('response.in_progress') }),
  v.object({ type: type('response.output_item.added'), item: itemSchema }),
  v.object({ type: type('response.image_generation_call.in_progress') }),
  v.object({ type: type('response.image_generation_call.generating') }),
  v.object({
    type: type('response.image_generation_call.partial_image'),
    partial_image_index: v.pipe(v.number(), v.integer(), v.minValue(0)),
    partial_image_b64: v.instance(Base64),
  }),
  v.object({ type: type('response.image_generation_call.completed') }),
  v.object({ type: type('response.output_item.done'), item: itemSchema }),
  v.object({ type: type('response.completed'), response: responseSchema }),
  v.object({ type: type('response.failed'), response: responseSchema }),
  v.object({ type: type('response.incomplete'), response: responseSchema }),
  v.object({ ...providerErrorSchema.entries, type: type('error') }),
])
export type StreamEvent = v.InferOutput<typeof streamEventSchema>

const errorFrameSchema = v.object({ error: v.record(v.string(), v.unknown()) })

/** Reads one frame of the stream; undefined where it is no event that we know. */
export function readStreamEvent({ event, data }: Frame): StreamEvent | undefined {
  const result = v.safeParse(streamEventSchema, { type: event, ...toObject(data) })
  return result.success ? result.output : undefined
}

/** An `error` event comes flat or nested under `error`, sometimes with no type of its own. */
export function toObject(data: unknown): object {
  if (typeof data !== 'object' || data === null) return {}
  if ('type' in data && data.type !== 'error') return data
  const nested = v.safeParse(errorFrameSchema, data)
  return nested.success ? { ...nested.output.error, type: 'error' } : data
}
