import type { ServerFailureKind } from '../failure/failures.ts'
import type { ProviderError } from './providerError.ts'

/** What is known of an error: the HTTP status, where there was one, and what the body said. */
export type ErrorFacts = { status: number | undefined; body: ProviderError }

type Rule = { kind: ServerFailureKind; when: (facts: ErrorFacts) => boolean }

const moneyCodes = [
  'insufficient_quota',
  'credit_balance_exhausted',
  'organization_spend_limit_exceeded',
  'project_spend_limit_exceeded',
  'organization_usage_limit_exceeded',
  'billing_hard_limit_reached',
  'billing_not_active',
]
const moderationCodes = [
  'moderation_blocked',
  'content_policy_violation',
  'image_content_policy_violation',
  'bio_policy',
  'misalignment_policy_violation',
]
const refusedCodes = [
  'image_generation_user_error',
  'invalid_request_error',
  'invalid_prompt',
  'data_residency_mismatch',
  'invalid_image',
  'invalid_image_format',
  'invalid_base64_image',
  'invalid_image_url',
  'image_too_large',
  'image_too_small',
  'image_parse_error',
  'invalid_image_mode',
  'invalid_mask_image_format',
  'image_file_too_large',
  'unsupported_image_media_type',
  'empty_image_file',
  'failed_to_download_image',
  'image_file_not_found',
]

/**
 * From the particular to the general: the first rule that fits decides. Codes come before
 * statuses, because errors inside a stream have no status of their own.
 */
const rules: readonly Rule[] = [
  { kind: 'out_of_credit', when: (facts) => names(facts, moneyCodes) || facts.status === 402 },
  { kind: 'moderation_blocked', when: (facts) => names(facts, moderationCodes) },
  { kind: 'organization_unverified', when: says(/must be verified/i) },
  {
    kind: 'invalid_key',
    when: (facts) => names(facts, ['invalid_api_key']) || facts.status === 401,
  },
  { kind: 'model_not_found', when: (facts) => names(facts, ['model_not_found']) },
  // no such API at that address
  { kind: 'rejected_request', when: (facts) => names(facts, ['unknown_url']) },
  { kind: 'model_not_found', when: ({ status, body }) => status === 404 && !!body.message },
  { kind: 'rate_limited', when: (facts) => names(facts, ['rate_limit_exceeded', 'slow_down']) },
  { kind: 'rate_limited', when: ({ status }) => status === 429 },
  { kind: 'provider_overloaded', when: (facts) => names(facts, ['server_is_overloaded']) },
  { kind: 'provider_overloaded', when: ({ status }) => status === 503 || status === 529 },
  { kind: 'access_denied', when: ({ status }) => status === 403 },
  { kind: 'provider_failed', when: ({ status }) => status === 408 || status === 409 },
  { kind: 'rejected_request', when: ({ status = 0 }) => status >= 300 && status < 500 },
  { kind: 'provider_failed', when: ({ status = 0 }) => status >= 500 },
  { kind: 'rejected_request', when: (facts) => names(facts, refusedCodes) },
]

/** The kind of an error that the provider told us about. */
export function classify(facts: ErrorFacts): ServerFailureKind {
  return rules.find(({ when }) => when(facts))?.kind ?? 'provider_failed'
}

function names({ body }: ErrorFacts, codes: readonly string[]): boolean {
  return codes.some((code) => code === body.code || code === body.type)
}

function says(words: RegExp) {
  return ({ body }: ErrorFacts) => words.test(body.message ?? '')
}
