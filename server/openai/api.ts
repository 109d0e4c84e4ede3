import type OpenAI from 'openai'
import type { GenerateRequest } from '../../src/contract/generateRequest.ts'
import type { Frame } from '../relay/frame.ts'
import type { StreamEvent } from './streamEvents.ts'

export type Models = {
  /** The model that reads the prompt and calls the image tool, where the API has one. */
  model: string
  /** The model that draws. */
  imageModel: string
}

/** What reading an answer may need besides its bytes. */
export type Reading = {
  client: OpenAI
  signal: AbortSignal
  /** Called for each sign of life. */
  onChunk: () => void
}

/** One of OpenAI's APIs that draw; what each says is told in the events of the Responses API. */
export type Api = {
  /** Asks for one picture, streaming. */
  ask: (
    client: OpenAI,
    request: GenerateRequest,
    context: Models & { signal: AbortSignal },
  ) => Promise<Response>
  /** Reads a frame of the stream; undefined where it is no event that we know. */
  readFrame: (
    frame: Frame,
    reading: Reading,
  ) => StreamEvent | undefined | Promise<StreamEvent | undefined>
  /** Reads a JSON document that came instead of a stream; undefined where it is no answer. */
  readWhole: (
    json: unknown,
    reading: Reading,
  ) => StreamEvent | undefined | Promise<StreamEvent | undefined>
}
