import { randomUUID } from 'node:crypto'
import type {
  Response as ApiResponse,
  ResponseOutputItem,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses'

/** A response as it travels: the SDK adds `output_text`; `access_programs` is not for everyone. */
export type WireResponse = Omit<ApiResponse, 'output_text' | 'access_programs'>
type OnWire<Event> = Event extends { response: ApiResponse }
  ? Omit<Event, 'response'> & { response: WireResponse }
  : Event

/** An event as it travels. */
export type WireEvent = OnWire<ResponseStreamEvent>
export type WireEventOf<Type extends WireEvent['type']> = Extract<WireEvent, { type: Type }>
export type OutputItem = ResponseOutputItem
export type PictureItem = ResponseOutputItem.ImageGenerationCall

/** An identifier that looks like the service's: `ig_3f…`. */
export const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`

/** One frame of the stream. */
export const frameOf = (type: string, data: object) =>
  `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
