import type { Completed, GenerateEvent } from '../src/contract/generateEvent.ts'
import type { GenerateRequest } from '../src/contract/generateRequest.ts'

/** The event that ends a generation. */
export type EndEvent = Extract<GenerateEvent, { name: 'completed' | 'failed' }>
/** An event on the way there. */
export type ProgressEvent = Exclude<GenerateEvent, EndEvent>
/** Takes an event; settles when there is room for the next one. Never rejects. */
export type Emit = (event: ProgressEvent) => Promise<void>

/** One attempt at a picture. Rejects with a GenerationError, or with the signal's reason. */
export type Draw = (
  request: GenerateRequest,
  context: { attempt: number; emit: Emit; signal: AbortSignal },
) => Promise<Completed>
