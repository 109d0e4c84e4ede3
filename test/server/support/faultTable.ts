import type { Failure } from '../../../src/contract/failure.ts'
import { completed, encode, error, gif, html, imageItem, itemDone } from './answers.ts'
import { partial, png, raw, resetAtOnce, started, stream } from './answers.ts'
import type { Answer } from './upstream.ts'

/** One way in which the provider can fail, and what must come of it. */
export type Fault = {
  name: string
  answer: Answer
  kind: Failure['kind']
  /** Calls made to the provider, of 4 at most. */
  calls: 1 | 4
  /** The status of the JSON flavour. */
  status: number
  failure?: Partial<Failure>
}

const rateLimit = { code: 'rate_limit_exceeded', message: 'Slow down' }
const moderation = (moderation_stage: string, categories: string[]) => ({
  code: 'moderation_blocked',
  message: 'Your request was rejected by the safety system.',
  moderation_details: { moderation_stage, categories },
})
const message = (text: string) => ({ type: 'message', content: [{ type: 'output_text', text }] })
export const failed = (code: string, words = 'It failed') => ({
  type: 'response.failed',
  response: { status: 'failed', output: [], error: { code, message: words } },
})
export const incomplete = (reason: string) => ({
  type: 'response.incomplete',
  response: { status: 'incomplete', output: [], incomplete_details: { reason } },
})
const whole = (result: string) => [
  ...started,
  itemDone(imageItem({ result })),
  completed({ output: [] }),
]
const flatError = (code: string) =>
  `data: ${JSON.stringify({ type: 'error', code, message: '' })}\n\n`

const moneyCodes = [
  'insufficient_quota',
  'credit_balance_exhausted',
  'organization_spend_limit_exceeded',
  'project_spend_limit_exceeded',
  'organization_usage_limit_exceeded',
]

/** Every fault of the provider: what the tests play, and what the README tells. */
export const faults: Fault[] = [
  {
    name: '400 bad size',
    answer: error(400, { code: 'image_generation_user_error', message: 'Invalid size 1x1' }),
    kind: 'rejected_request',
    calls: 1,
    status: 400,
    failure: { detail: 'The provider says: Invalid size 1x1', requestId: 'req_upstream' },
  },
  {
    name: '400 moderation of the request',
    answer: error(400, moderation('input', ['violence', 'self-harm'])),
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: {
      detail:
        'The provider’s safety check stopped the request before drawing, because of: violence, self-harm.',
      moderation: { stage: 'input', categories: ['violence', 'self-harm'] },
    },
  },
  {
    name: '400 moderation of the picture',
    answer: error(400, moderation('output', [])),
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'output', categories: [] } },
  },
  {
    name: '400 moderation at a stage yet unheard of',
    answer: error(400, moderation('sketch', ['other'])),
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'unknown', categories: ['other'] } },
  },
  {
    name: '401',
    answer: error(401, { code: 'invalid_api_key', message: 'Incorrect API key: sk-planted***' }),
    kind: 'invalid_key',
    calls: 1,
    status: 502,
    failure: { hint: 'Check OPENAI_API_KEY in .env and restart the server.' },
  },
  ...[400, 403].map((status): Fault => ({
    name: `${status} not verified`,
    answer: error(status, { message: 'Your organization must be verified to use the model' }),
    kind: 'organization_unverified',
    calls: 1,
    status: 502,
  })),
  {
    name: '403 for another reason',
    answer: error(403, { code: 'unsupported_country_region_territory', message: 'No' }),
    kind: 'access_denied',
    calls: 1,
    status: 502,
  },
  {
    name: '404 model',
    answer: error(404, { code: 'model_not_found', message: 'The model `x` does not exist' }),
    kind: 'model_not_found',
    calls: 1,
    status: 502,
    failure: { detail: 'The provider says: The model `x` does not exist' },
  },
  {
    name: '404 of a server without the API',
    answer: html(404),
    kind: 'rejected_request',
    calls: 1,
    status: 400,
  },
  {
    name: 'a web page instead of events',
    answer: html(200),
    kind: 'rejected_request',
    calls: 1,
    status: 400,
  },
  ...moneyCodes.map((code): Fault => ({
    name: `429 ${code}`,
    answer: error(429, { code, message: 'No money' }, { 'retry-after': '1' }),
    kind: 'out_of_credit',
    calls: 1,
    status: 502,
  })),
  {
    name: '429 insufficient_quota that asks for another try',
    failure: { retryable: false },
    answer: error(429, { type: 'insufficient_quota', message: '' }, { 'x-should-retry': 'true' }),
    kind: 'out_of_credit',
    calls: 1,
    status: 502,
  },
  { name: '429 rate', answer: error(429, rateLimit), kind: 'rate_limited', calls: 4, status: 429 },
  {
    name: '429 slow_down',
    answer: error(429, { code: 'slow_down', message: '' }),
    kind: 'rate_limited',
    calls: 4,
    status: 429,
  },
  ...[408, 409, 500, 502, 504].map((status): Fault => ({
    name: String(status),
    answer: error(status, { message: 'Oops' }),
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  })),
  {
    name: '502 with a web page',
    answer: html(502),
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: '503',
    answer: error(503, { code: 'server_is_overloaded', message: 'Busy' }),
    kind: 'provider_overloaded',
    calls: 4,
    status: 503,
  },
  {
    name: '503 that asks for no other try',
    answer: error(503, { message: 'Busy' }, { 'x-should-retry': 'false' }),
    kind: 'provider_overloaded',
    calls: 1,
    status: 503,
    failure: { retryable: false },
  },
  {
    name: '400 that asks for another try',
    answer: error(400, { message: 'Odd' }, { 'x-should-retry': 'true' }),
    kind: 'rejected_request',
    calls: 4,
    status: 400,
    failure: { retryable: true },
  },
  {
    name: 'a reset before the headers',
    answer: resetAtOnce,
    kind: 'provider_unreachable',
    calls: 4,
    status: 502,
  },
  {
    name: 'a reset after the headers',
    answer: raw('', 'reset'),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
  },
  {
    name: 'a reset in mid-preview',
    answer: raw(started.map(encode).join('') + encode(partial(0)).slice(0, 90), 'reset'),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
    failure: { requestId: 'req_upstream' },
  },
  {
    name: 'a clean early end',
    answer: stream([...started, partial(0)]),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
  },
  {
    name: 'an empty stream',
    answer: raw(''),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
  },
  {
    name: 'JSON cut off',
    answer: raw(started.map(encode).join('') + encode(partial(0)).slice(0, 90)),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
  },
  {
    name: 'a frame of garbage',
    answer: raw('event: response.created\ndata: {{{\n\n', 'hang'),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
  },
  {
    name: 'frames of JSON that mean nothing',
    answer: raw('data: null\n\ndata: 42\n\ndata: {"type":"response.output_item.done"}\n\n'),
    kind: 'stream_interrupted',
    calls: 4,
    status: 502,
  },
  {
    name: 'a nested error event',
    answer: stream([...started, { type: 'error', error: { code: 'server_error', message: '' } }]),
    kind: 'provider_failed',
    calls: 4,
    status: 502,
    failure: { requestId: 'req_upstream' },
  },
  {
    name: 'a flat error event',
    answer: stream([...started, { type: 'error', ...rateLimit }]),
    kind: 'rate_limited',
    calls: 4,
    status: 429,
  },
  {
    name: 'a flat error event without a name',
    answer: raw(flatError('server_is_overloaded'), 'hang'),
    kind: 'provider_overloaded',
    calls: 4,
    status: 503,
  },
  {
    name: 'a flat error event about money',
    answer: raw(flatError('insufficient_quota'), 'hang'),
    kind: 'out_of_credit',
    calls: 1,
    status: 502,
  },
  {
    name: 'a nested error event about moderation',
    answer: stream([...started, { type: 'error', error: moderation('output', ['violence']) }]),
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'output', categories: ['violence'] } },
  },
  {
    name: 'a failed response',
    answer: stream([...started, failed('server_error')]),
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: 'a failed response without a reason',
    answer: stream([...started, { type: 'response.failed', response: {} }]),
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: 'a response failed for the picture that went along',
    answer: stream([...started, failed('image_too_small', 'Image is too small')]),
    kind: 'rejected_request',
    calls: 1,
    status: 400,
    failure: { detail: 'The provider says: Image is too small' },
  },
  {
    name: 'an incomplete response',
    answer: stream([...started, incomplete('max_output_tokens')]),
    kind: 'incomplete',
    calls: 1,
    status: 422,
    failure: { retryable: true },
  },
  {
    name: 'a response stopped by the content filter',
    answer: stream([...started, incomplete('content_filter')]),
    kind: 'incomplete',
    calls: 1,
    status: 422,
    failure: { retryable: false, hint: 'Reword the prompt or the feedback, then try again.' },
  },
  {
    name: 'a failed item in a completed response',
    answer: stream([
      ...started,
      itemDone(imageItem({ status: 'failed', result: null, error: moderation('output', ['a']) })),
      completed({ output: [message('Sorry')] }),
    ]),
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'output', categories: ['a'] } },
  },
  {
    name: 'a failed item without a reason',
    answer: stream([
      ...started,
      itemDone(imageItem({ status: 'failed', result: null })),
      completed({ output: [] }),
    ]),
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: 'words only',
    answer: stream([
      ...started.slice(0, 2),
      itemDone(message('What colour?')),
      completed({ output: [message('What colour?')] }),
    ]),
    kind: 'no_picture',
    calls: 1,
    status: 422,
    failure: { detail: 'The model answered in words: What colour?' },
  },
  {
    name: 'neither words nor a picture',
    answer: stream([...started.slice(0, 2), completed({ output: [] })]),
    kind: 'no_picture',
    calls: 1,
    status: 422,
  },
  ...[
    ['that is not base64', 'not base64!!'],
    ['that is no picture', 'bm90IGEgcGljdHVyZQ=='],
    ['that is a GIF', gif],
    ['that is empty', ''],
    ['that is cut off in mid-base64', png.slice(0, -3)],
  ].map(([what = '', result = '']): Fault => ({
    name: `a picture ${what}`,
    answer: stream(whole(result)),
    kind: 'bad_picture',
    calls: 1,
    status: 502,
  })),
]
