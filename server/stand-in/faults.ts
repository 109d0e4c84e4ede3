import type { Fault } from './fault.ts'
import { envelope, moderated, moderationError, outOfMoney, tooFast } from './refusals.ts'

const user = 'image_generation_user_error'
const overloaded = ['service_unavailable_error', 'server_is_overloaded', 'Overloaded.'] as const
const serverError = ['server_error', null, 'The server had an error. Sorry about that!'] as const
const badGateway = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'
const somethingBroke = {
  code: 'server_error',
  message: 'An error occurred while drawing.',
} as const

/** Every fault that has a name, for tests and for prompts: `[fault: 503, 503, ok]`. */
export const faults = {
  ok: { kind: 'none' },

  '400-size': envelope(400, [user, 'invalid_value', "Invalid size '1x1'."]),
  '400-moderation-input': moderated('input', ['violence', 'self-harm']),
  '400-moderation-output': moderated('output', ['sexual']),
  '400-verify': envelope(400, [user, null, 'Your organization must be verified to use the model.']),
  '400-retry': envelope(400, [user, null, 'Try that again.'], {
    headers: { 'x-should-retry': 'true' },
  }),
  '401': envelope(401, ['invalid_request_error', 'invalid_api_key', 'Incorrect API key provided.']),
  '403': envelope(403, ['invalid_request_error', null, 'You do not have access to this project.']),
  '403-verify': envelope(403, [
    'invalid_request_error',
    null,
    'Your organization must be verified to use the model `gpt-image-2`.',
  ]),
  '404': envelope(404, [
    'invalid_request_error',
    'model_not_found',
    'The model `gpt-image-9` does not exist.',
  ]),
  '408': envelope(408, ['timeout', null, 'Request timed out.']),
  '409': envelope(409, ['conflict', null, 'The request conflicted with another request.']),

  '429': tooFast('rate_limit_exceeded', { headers: { 'retry-after-ms': '1500' } }),
  '429-seconds': tooFast('rate_limit_exceeded', { headers: { 'retry-after': '2' } }),
  '429-date': tooFast('rate_limit_exceeded', { retryAfterDateMs: 3000 }),
  '429-message': tooFast('rate_limit_exceeded', {}, ' Please try again in 1.2s.'),
  '429-slow-down': tooFast('slow_down', {}),
  insufficient_quota: outOfMoney('insufficient_quota'),
  credit_balance_exhausted: outOfMoney('credit_balance_exhausted'),
  organization_spend_limit_exceeded: outOfMoney('organization_spend_limit_exceeded'),
  project_spend_limit_exceeded: outOfMoney('project_spend_limit_exceeded'),
  organization_usage_limit_exceeded: outOfMoney('organization_usage_limit_exceeded'),

  '500': envelope(500, serverError),
  '500-no-retry': envelope(500, serverError, { headers: { 'x-should-retry': 'false' } }),
  '502': { kind: 'answer', status: 502, body: badGateway },
  '503': envelope(503, overloaded),

  delay: { kind: 'delay', ms: 3000 },
  silence: { kind: 'silence', ms: 5000 },
  reset: { kind: 'reset', at: 'before_headers' },
  'reset-after-headers': { kind: 'reset', at: 'after_headers' },
  'reset-mid-preview': { kind: 'reset', at: 'mid_preview' },
  'reset-before-end': { kind: 'reset', at: 'before_end' },
  'early-end-at-once': { kind: 'early_end', at: 'after_headers' },
  'early-end': { kind: 'early_end', at: 'mid_stream' },
  'early-end-after-picture': { kind: 'early_end', at: 'before_end' },
  'truncated-json': { kind: 'truncated_json' },
  garbage: { kind: 'garbage' },

  'error-event': { kind: 'error_event', shape: 'nested', ...somethingBroke },
  'error-event-flat': { kind: 'error_event', shape: 'flat', ...somethingBroke },
  'error-event-bare': { kind: 'error_event', shape: 'bare', ...somethingBroke },
  failed: { kind: 'failed', error: somethingBroke },
  'failed-rate-limit': {
    kind: 'failed',
    error: { code: 'rate_limit_exceeded', message: 'Please try again in 1s.' },
  },
  'incomplete-content-filter': { kind: 'incomplete', reason: 'content_filter' },
  'incomplete-max-output-tokens': { kind: 'incomplete', reason: 'max_output_tokens' },
  'incomplete-max-messages': { kind: 'incomplete', reason: 'max_messages' },
  'incomplete-steered': { kind: 'incomplete', reason: 'steered' },
  'failed-item': { kind: 'failed_item', error: moderationError('output', ['violence']) },
  words: { kind: 'words', text: 'Which of the two boats do you mean?' },

  'not-base64': { kind: 'bad_picture', result: 'not_base64' },
  'not-an-image': { kind: 'bad_picture', result: 'not_an_image' },
  'empty-picture': { kind: 'bad_picture', result: 'empty' },
  'other-format': { kind: 'bad_picture', result: 'other_format' },
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof faults
/** Every name that `[fault: …]` takes. */
export const faultNames = Object.keys(faults).filter(isFaultName)

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name)
}
