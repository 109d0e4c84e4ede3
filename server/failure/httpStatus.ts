import type { FailureKind } from '../../src/contract/failure.ts'

/**
 * The HTTP status that goes with a failure. What is wrong with our account at the provider is a
 * 502: the caller cannot mend it, and 401 and 403 would speak of the caller's own credentials.
 */
export const httpStatus = {
  invalid_request: 400,
  unsupported_media_type: 415,
  payload_too_large: 413,
  not_found: 404,
  method_not_allowed: 405,
  not_signed_in: 401,
  // 421 Misdirected Request: this server does not answer for that name
  unknown_host: 421,
  cross_site: 403,
  server_busy: 429,
  rejected_request: 400,
  moderation_blocked: 400,
  invalid_key: 502,
  organization_unverified: 502,
  access_denied: 502,
  model_not_found: 502,
  out_of_credit: 502,
  rate_limited: 429,
  provider_overloaded: 503,
  provider_failed: 502,
  provider_unreachable: 502,
  stream_interrupted: 502,
  idle_timeout: 504,
  total_timeout: 504,
  no_picture: 422,
  incomplete: 422,
  bad_picture: 502,
  // the page's own
  server_unreachable: 503,
  out_of_memory: 507,
  server_interrupted: 503,
  internal: 500,
} as const satisfies Record<FailureKind, number>
