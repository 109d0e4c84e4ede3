import type { Completed, GenerateEvent } from '../../src/contract/generateEvent.ts'
import type { GenerateRequest } from '../../src/contract/generateRequest.ts'
import type { Base64 } from '../relay/Base64.ts'

/** What goes out as the contract has it, its base64 perhaps as the bytes that came in. */
type Passing<Data> = Data extends { b64: string }
  ? Omit<Data, 'b64'> & { b64: string | Base64 }
  : Data
/** A finished picture on its way through. */
export type Drawn = Omit<Completed, 'image' | 'provider'> & { image: Passing<Completed['image']> }

type PassingEvent<Event> = Event extends { name: 'completed' }
  ? { name: 'completed'; data: Drawn & Pick<Completed, 'provider'> }
  : Event extends { name: infer Name; data: infer Data }
    ? { name: Name; data: Passing<Data> }
    : never
/** Any event on its way to the client. */
export type ServerEvent = PassingEvent<GenerateEvent>
/** The event that ends a generation. */
export type EndEvent = Extract<ServerEvent, { name: 'completed' | 'failed' }>
/** An event on the way there. */
export type ProgressEvent = Exclude<ServerEvent, EndEvent>
/** Takes an event; settles when there is room for the next one. Never rejects. */
export type Emit = (event: ProgressEvent) => Promise<void>

/** One attempt at a picture. Rejects with a GenerationError, or with the signal's reason. */
export type Draw = (
  request: GenerateRequest,
  context: { attempt: number; emit: Emit; signal: AbortSignal },
) => Promise<Drawn>
