import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The body of every error of the API. */
export type ErrorEnvelope = {
  error: {
    message: string
    type: string
    param: string | null
    code: string | null
    moderation_details?: {
      moderation_stage: 'input' | 'output' | 'unknown'
      categories: string[]
    }
  }
}

/** A request that the service turns down, with the status and the body that say why. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: ContentfulStatusCode
  readonly body: ErrorEnvelope

  constructor(
    status: ContentfulStatusCode,
    error: Partial<ErrorEnvelope['error']>,
    options?: ErrorOptions,
  ) {
    const full = { message: '', type: 'invalid_request_error', param: null, code: null, ...error }
    super(full.message, options)
    this.status = status
    this.body = { error: full }
  }
}
