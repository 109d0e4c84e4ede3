import type { ImageRequest } from './requestSchema.ts'
import { newId, type OutputItem, type WireEvent, type WireResponse } from './wire.ts'

/** An event before it has its number. */
type Unnumbered<Event> = Event extends WireEvent ? Omit<Event, 'sequence_number'> : never

/** One response in the making: numbers the events and keeps the finished items. */
export class Transcript {
  readonly output: OutputItem[] = []
  readonly #request: ImageRequest
  readonly #id = newId('resp')
  readonly #createdAt = Math.floor(Date.now() / 1000)
  #sequence = 0

  constructor(request: ImageRequest) {
    this.#request = request
  }

  /** Gives an event its number. */
  number(event: Unnumbered<WireEvent>): WireEvent {
    return { ...event, sequence_number: this.#sequence++ }
  }

  /** An item begins, at the next free place. */
  begin(item: OutputItem): WireEvent {
    return this.number({
      type: 'response.output_item.added',
      output_index: this.output.length,
      item,
    })
  }

  /** An item is done and goes into the response. */
  finish(item: OutputItem): WireEvent {
    const output_index = this.output.push(item) - 1
    return this.number({ type: 'response.output_item.done', output_index, item })
  }

  /** The response as it stands. */
  response(status: 'in_progress' | 'completed', more: Partial<WireResponse> = {}): WireResponse {
    return {
      id: this.#id,
      object: 'response',
      created_at: this.#createdAt,
      status,
      background: false,
      error: null,
      incomplete_details: null,
      instructions: null,
      max_output_tokens: null,
      metadata: {},
      model: this.#request.model,
      output: [...this.output],
      parallel_tool_calls: true,
      previous_response_id: null,
      temperature: 1,
      tool_choice: { type: 'image_generation' },
      tools: this.#echoedTools(),
      top_p: 1,
      truncation: 'disabled',
      ...more,
    }
  }

  /** As the service echoes them: defaults filled in, `auto` left as it is. */
  #echoedTools() {
    return this.#request.tools.map(({ complexity, input_fidelity, input_image_mask, ...tool }) => ({
      ...tool,
      ...(complexity && { complexity }),
      ...(input_fidelity && { input_fidelity }),
      ...(input_image_mask && { input_image_mask: {} }),
    }))
  }
}
