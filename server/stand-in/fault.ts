import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ResponseError } from 'openai/resources/responses/responses'
import type { ErrorEnvelope } from './refusal.ts'

/** What goes wrong with one call. */
export type Fault =
  | { kind: 'none' }
  /** An answer instead of a generation; an object goes out as JSON, text as HTML. */
  | {
      kind: 'answer'
      status: ContentfulStatusCode
      body: ErrorEnvelope | Record<string, unknown> | string
      headers?: Readonly<Record<string, string>>
      /** `retry-after` as a date this far in the future. */
      retryAfterDateMs?: number
    }
  /** Waits before the headers, then goes well. */
  | { kind: 'delay'; ms: number }
  /** Falls silent once the drawing has begun, then goes well. */
  | { kind: 'silence'; ms: number }
  /** The connection breaks. */
  | { kind: 'reset'; at: 'before_headers' | 'after_headers' | 'mid_preview' | 'before_end' }
  /** The stream ends cleanly, but too early. */
  | { kind: 'early_end'; at: 'after_headers' | 'mid_stream' | 'before_end' }
  /** A frame's JSON stops in the middle; the stream goes on. */
  | { kind: 'truncated_json' }
  /** A frame that makes no sense; the stream goes on. */
  | { kind: 'garbage' }
  /** An `error` event in mid-stream: nested under `error`, flat, or flat without `event:` line. */
  | { kind: 'error_event'; shape: 'nested' | 'flat' | 'bare'; code: string; message: string }
  | { kind: 'failed'; error: ResponseError }
  | {
      kind: 'incomplete'
      reason: 'max_output_tokens' | 'max_messages' | 'content_filter' | 'steered'
    }
  /** The response completes, its picture failed. */
  | { kind: 'failed_item'; error: ErrorEnvelope['error'] }
  /** The response completes with words and no picture. */
  | { kind: 'words'; text: string }
  /** The response completes, its picture is none. */
  | { kind: 'bad_picture'; result: 'not_base64' | 'not_an_image' | 'empty' | 'other_format' }

export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>
