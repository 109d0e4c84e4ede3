/** How large the pictures of a stream are, in characters of base64. */
export type StreamSize = { pictureLength: number }

/** 12 MB on the wire: two previews and the picture, which comes twice. */
export const large: StreamSize = { pictureLength: 3_000_000 }
export const small: StreamSize = { pictureLength: 4_000 }

/** The frames of one generation, as OpenAI sends them. */
export function framesOf({ pictureLength }: StreamSize): Buffer[] {
  const b64 = 'iVBORw0KGgoA'.padEnd(pictureLength, 'A')
  const item = { id: 'ig_1', type: 'image_generation_call', status: 'completed', result: b64 }
  const preview = (index: number) => ({
    type: 'response.image_generation_call.partial_image',
    partial_image_index: index,
    partial_image_b64: b64,
  })
  const usage = { input_tokens: 10, output_tokens: 20, total_tokens: 30 }
  return [
    { type: 'response.created', response: { id: 'resp_1', output: [] } },
    { type: 'response.in_progress', response: { id: 'resp_1', output: [] } },
    { type: 'response.image_generation_call.generating', item_id: 'ig_1' },
    preview(0),
    preview(1),
    { type: 'response.image_generation_call.completed', item_id: 'ig_1' },
    { type: 'response.output_item.done', item },
    { type: 'response.completed', response: { id: 'resp_1', output: [item], usage } },
  ].map((frame) => Buffer.from(`event: ${frame.type}\ndata: ${JSON.stringify(frame)}\n\n`))
}
