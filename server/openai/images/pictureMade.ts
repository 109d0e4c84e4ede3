import * as v from 'valibot'
import type { Base64 } from '../../relay/Base64.ts'
import { text, usageSchema, type StreamEvent } from '../streamEvents.ts'

/** What the API tells of a picture besides its bytes. */
export const looksSchema = v.object({
  size: text,
  quality: text,
  background: text,
  usage: usageSchema,
})
export type Looks = v.InferOutput<typeof looksSchema> & { revised_prompt?: string | undefined }

/** The end of a generation, as a response that holds the picture, or none. */
export function pictureMade(
  { size, quality, background, usage, revised_prompt }: Looks,
  result: Base64 | undefined,
): StreamEvent {
  const looks = { size, quality, background, revised_prompt }
  const type = 'image_generation_call' as const
  const output = result ? [{ ...looks, type, status: 'completed', result }] : []
  const response = { output, usage, incomplete_details: undefined, tool_usage: undefined }
  return { type: 'response.completed', response }
}
