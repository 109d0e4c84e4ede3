import * as v from 'valibot'
import type { Reading } from '../api.ts'
import { providerErrorSchema } from '../providerError.ts'
import { text, type StreamEvent } from '../streamEvents.ts'
import { looksSchema, pictureMade } from './pictureMade.ts'
import { pictureOf } from './pictureOf.ts'

const imageSchema = v.object({ b64_json: text, url: text, revised_prompt: text })

const answerSchema = v.object({
  ...looksSchema.entries,
  data: v.fallback(v.array(imageSchema), []),
  error: v.nullish(providerErrorSchema),
})

/** Reads the JSON of a server that does not stream; fetches the picture where only its address came. */
export async function readImagesAnswer(json: unknown, reading: Reading): Promise<StreamEvent> {
  const result = v.safeParse(answerSchema, json)
  if (!result.success) return pictureMade({}, undefined)
  const { error, data, ...looks } = result.output
  if (error) return { ...error, type: 'error' }
  const { revised_prompt, ...image } = data[0] ?? {}
  const picture = await pictureOf(image, reading)
  return pictureMade({ ...looks, revised_prompt: revised_prompt ?? undefined }, picture)
}
