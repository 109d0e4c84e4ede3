import type { Phase, Usage } from '../../src/contract/generateEvent.ts'
import type { ProgressEvent } from '../generation/draw.ts'
import { glanceMime } from '../relay/picture.ts'
import type { Base64 } from '../relay/Base64.ts'
import type { ProviderError } from './providerError.ts'
import type { ImageItem, Item, StreamEvent, WholeResponse } from './streamEvents.ts'

/** How a response ended, as far as it said. */
export type ResponseEnd =
  | { name: 'completed' }
  | { name: 'failed'; error: ProviderError }
  | { name: 'incomplete'; reason: string }

/** Characters that are kept of what a model says: a person is told the first few hundred. */
const maxWords = 4_000

/**
 * Reads the events of one response: makes our progress events of them, and remembers what will
 * be needed in the end.
 */
export class ResponseReader {
  /** How it ended; undefined while it is under way, or when it broke off. */
  end: ResponseEnd | undefined
  /** The item with the whole picture. */
  imageItem: ImageItem | undefined
  /** What a failed image item gave as its reason. */
  itemError: ProviderError | undefined
  usage: Usage | undefined
  #words = ''
  #phase: Phase | undefined
  readonly #attempt: number

  constructor(attempt: number) {
    this.#attempt = attempt
  }

  /** What the model said instead of, or besides, drawing. */
  get words(): string {
    return this.#words.trim()
  }

  /** Takes the next event in; gives back what the person should see of it. */
  read(event: StreamEvent): ProgressEvent[] {
    switch (event.type) {
      case 'response.created':
        return this.#enter('accepted')
      case 'response.in_progress':
        return this.#enter('planning')
      case 'response.output_item.added':
        return event.item.type === 'image_generation_call' ? this.#enter('drawing') : []
      case 'response.image_generation_call.in_progress':
      case 'response.image_generation_call.generating':
        return this.#enter('drawing')
      case 'response.image_generation_call.partial_image':
        return [
          ...this.#enter('drawing'),
          ...this.#preview(event.partial_image_index, event.partial_image_b64),
        ]
      case 'response.image_generation_call.completed':
        return this.#enter('finishing')
      case 'response.output_item.done':
        this.#keep(event.item)
        return []
      case 'response.completed':
        this.#keepAll(event.response)
        this.end = { name: 'completed' }
        return []
      case 'response.failed':
        this.#keepAll(event.response)
        this.end = { name: 'failed', error: event.response.error ?? {} }
        return []
      case 'response.incomplete': {
        this.#keepAll(event.response)
        const reason = event.response.incomplete_details?.reason ?? 'unknown'
        this.end = { name: 'incomplete', reason }
        return []
      }
      case 'error':
        this.end = { name: 'failed', error: event }
        return []
    }
  }

  #enter(phase: Phase): ProgressEvent[] {
    if (phase === this.#phase) return []
    this.#phase = phase
    return [{ name: 'phase', data: { phase } }]
  }

  /** A preview that is no picture is left out: there is a better one to come. */
  #preview(index: number, b64: Base64): ProgressEvent[] {
    const mime = glanceMime(b64)
    if (!mime) return []
    return [{ name: 'partial', data: { attempt: this.#attempt, index, b64, mime } }]
  }

  #keep(item: Item): void {
    if (item.type === 'message') {
      const texts = item.content.map(({ text, refusal }) => text ?? refusal ?? '')
      this.#words = [this.#words, ...texts].join('\n').slice(0, maxWords)
    }
    if (item.type !== 'image_generation_call') return
    if (item.status === 'failed') this.itemError = item.error ?? {}
    else if (item.result) this.imageItem = item
  }

  /** The whole response repeats its items; they count where they did not come one by one. */
  #keepAll({ output, usage, tool_usage }: WholeResponse): void {
    const isNews = !this.imageItem && !this.itemError && !this.words
    if (isNews) output.forEach((item) => this.#keep(item))
    this.usage = toUsage(tool_usage?.image_gen) ?? toUsage(usage)
  }
}

/** Zeros mean that the provider has no record, not that it was free. */
function toUsage(tokens: WholeResponse['usage']): Usage | undefined {
  if (!tokens?.total_tokens) return undefined
  return {
    inputTokens: tokens.input_tokens,
    outputTokens: tokens.output_tokens,
    totalTokens: tokens.total_tokens,
    textInputTokens: tokens.input_tokens_details?.text_tokens,
    imageInputTokens: tokens.input_tokens_details?.image_tokens,
  }
}
