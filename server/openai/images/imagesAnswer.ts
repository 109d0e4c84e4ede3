import * as v from 'valibot'
import { Base64 } from '../../relay/Base64.ts'
import type { Reading } from '../api.ts'
import { providerErrorSchema } from '../providerError.ts'
import { text, type StreamEvent } from '../streamEvents.ts'
import { looksSchema, pictureMade } from './pictureMade.ts'
import { pictureAt } from './pictureAt.ts'

const imageSchema = v.object({ b64_json: text, url: text, revised_prompt: text })

const answerSchema = v.object({
  ...looksSchema.entries,
  data: v.fallback(v.array(imageSchema), []),
  error: v.nullish(providerErrorSchema),
})

/** Some servers put a data URL where base64 or an address belongs. */
const dataUrl = /^data:image\/[\w.+-]+;base64,/

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

async function pictureOf(
  { b64_json, url }: Partial<v.InferOutput<typeof imageSchema>>,
  reading: Reading,
): Promise<Base64 | undefined> {
  const inline = b64_json ?? (url && dataUrl.test(url) ? url : undefined)
  if (inline !== undefined) return Base64.fromText(inline.replace(dataUrl, ''))
  return url ? pictureAt(url, reading) : undefined
}
