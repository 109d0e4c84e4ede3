import type { Order } from './order.ts'

/** Output tokens of a 1024² picture by quality; the figures known for gpt-image-2.5-flare. */
const squareTokens = { low: 196, medium: 439, high: 1756, xhigh: 3122, max: 7024 }
const partialTokens = 100
/** The service's own rule of thumb for English. */
const charactersPerToken = 4
/** Pixels of an input picture, scaled to the size of the output, that make up one token. */
const pixelsPerToken = 32 ** 2

const textTokens = (text: string) => Math.ceil(text.length / charactersPerToken)

/** What the picture costs, in the shape of `tool_usage.image_gen`. */
export function pictureTokens(order: Order) {
  const area = order.width * order.height
  const text = textTokens(order.prompt + order.context)
  const pictures = order.references.length + (order.given ? 1 : 0)
  const image = pictures * Math.ceil(area / pixelsPerToken)
  const output =
    Math.round((squareTokens[order.quality] * area) / 1024 ** 2) + order.partials * partialTokens
  return {
    input_tokens: text + image,
    input_tokens_details: { image_tokens: image, text_tokens: text },
    output_tokens: output,
    output_tokens_details: { image_tokens: output, text_tokens: 0 },
    total_tokens: text + image + output,
  }
}

/** What the mainline model costs, in the shape of `usage`. */
export function modelTokens(order: Order, said: string) {
  const input = 1200 + textTokens(order.prompt + order.context)
  const output = 64 + textTokens(said)
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 64 },
    total_tokens: input + output,
  }
}
