import * as v from 'valibot'

/** Every way in which a request can go wrong. The person's own cancel is not among them. */
export const failureKinds = [
  // the request itself, refused by our server
  'invalid_request',
  'unsupported_media_type',
  'payload_too_large',
  'not_found',
  'method_not_allowed',
  'not_signed_in',
  'unknown_host',
  'cross_site',
  'server_busy',
  // refused by the provider; the same request will not do better
  'rejected_request',
  'moderation_blocked',
  'invalid_key',
  'organization_unverified',
  'access_denied',
  'model_not_found',
  'out_of_credit',
  // the provider for now; a later try may do better
  'rate_limited',
  'provider_overloaded',
  'provider_failed',
  'provider_unreachable',
  'stream_interrupted',
  'idle_timeout',
  'total_timeout',
  // an answer, but no picture to judge
  'no_picture',
  'incomplete',
  'bad_picture',
  // between page and server
  'server_unreachable',
  'server_interrupted',
  // in the page
  'out_of_memory',
  'internal',
] as const
export const failureKindSchema = v.picklist(failureKinds)
export type FailureKind = v.InferOutput<typeof failureKindSchema>

/** The one shape in which page and server speak of a failure: safe to show, free of secrets. */
export const failureSchema = v.object({
  kind: failureKindSchema,
  /** What happened, in a few words, without a full stop. */
  title: v.string(),
  /** What happened, in a sentence or two. */
  detail: v.string(),
  /** What the person can do now. */
  hint: v.string(),
  /** Whether the very same request may succeed later. */
  retryable: v.boolean(),
  /** The field of the request that is wrong, as a path: `settings.size`. */
  field: v.optional(v.string()),
  /** The provider's id of the failed request, for a report to them; ours, for the log, where there is none. */
  requestId: v.optional(v.string()),
  retryAfterMs: v.optional(v.number()),
  moderation: v.optional(
    v.object({
      stage: v.picklist(['input', 'output', 'unknown']),
      categories: v.array(v.string()),
    }),
  ),
})
export type Failure = v.InferOutput<typeof failureSchema>
