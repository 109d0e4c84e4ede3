import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WireEvent } from './wire.ts'

/** What a request without `stream` gets. */
export type Whole = { status: ContentfulStatusCode; body: string }

/**
 * One API's way of saying what happens. The stand-in thinks in the events of a response; faults
 * strike those, so that they mean the same in every API.
 */
export type Tongue = {
  /** A frame of the stream; empty where this API has no word for the event. */
  frame: (event: WireEvent) => string
  /** The whole answer where the event is the last one; cut off where it is no end. */
  whole: (event: WireEvent) => Whole
}
