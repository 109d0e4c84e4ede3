import { completed, imageItem, itemDone, raw, started, stream } from '../server/support/answers.ts'
import type { FailingFault } from './fault.ts'
import { failed, incomplete, moderation, rateLimit } from './words.ts'

const message = (text: string) => ({ type: 'message', content: [{ type: 'output_text', text }] })
const flatError = (code: string) =>
  `data: ${JSON.stringify({ type: 'error', code, message: '' })}\n\n`

/** The stream holds, but what it tells is no picture. */
export const answerFaults: FailingFault[] = [
  {
    name: 'a nested error event',
    answers: [
      stream([...started, { type: 'error', error: { code: 'server_error', message: '' } }]),
    ],
    kind: 'provider_failed',
    calls: 4,
    status: 502,
    failure: { requestId: 'req_upstream' },
  },
  {
    name: 'a flat error event',
    answers: [stream([...started, { type: 'error', ...rateLimit() }])],
    kind: 'rate_limited',
    calls: 4,
    status: 429,
  },
  {
    name: 'a flat error event without a name',
    answers: [raw(flatError('server_is_overloaded'), 'hang')],
    kind: 'provider_overloaded',
    calls: 4,
    status: 503,
  },
  {
    name: 'a flat error event about money',
    answers: [raw(flatError('insufficient_quota'), 'hang')],
    kind: 'out_of_credit',
    calls: 1,
    status: 502,
  },
  {
    name: 'a nested error event about moderation',
    answers: [stream([...started, { type: 'error', error: moderation('output', ['violence']) }])],
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'output', categories: ['violence'] } },
  },
  {
    name: 'a failed response',
    answers: [stream([...started, failed('server_error')])],
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: 'a failed response without a reason',
    answers: [stream([...started, { type: 'response.failed', response: {} }])],
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: 'a response failed for the picture that went along',
    answers: [stream([...started, failed('image_too_small', 'Image is too small')])],
    kind: 'rejected_request',
    calls: 1,
    status: 400,
    failure: { detail: 'The provider says: Image is too small' },
  },
  ...['max_output_tokens', 'max_messages', 'steered'].map((reason): FailingFault => ({
    name: `a response stopped by ${reason}`,
    answers: [stream([...started, incomplete(reason)])],
    kind: 'incomplete',
    calls: 1,
    status: 422,
    failure: { retryable: true },
  })),
  {
    name: 'a response stopped by the content filter',
    answers: [stream([...started, incomplete('content_filter')])],
    kind: 'incomplete',
    calls: 1,
    status: 422,
    failure: { retryable: false, hint: 'Reword the prompt or the feedback, then try again.' },
  },
  {
    name: 'a failed item in a completed response',
    answers: [
      stream([
        ...started,
        itemDone(imageItem({ status: 'failed', result: null, error: moderation('output', ['a']) })),
        completed({ output: [message('Sorry')] }),
      ]),
    ],
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'output', categories: ['a'] } },
  },
  {
    name: 'a failed item without a reason',
    answers: [
      stream([
        ...started,
        itemDone(imageItem({ status: 'failed', result: null })),
        completed({ output: [] }),
      ]),
    ],
    kind: 'provider_failed',
    calls: 4,
    status: 502,
  },
  {
    name: 'words only',
    answers: [
      stream([
        ...started.slice(0, 2),
        itemDone(message('What colour?')),
        completed({ output: [message('What colour?')] }),
      ]),
    ],
    kind: 'no_picture',
    calls: 1,
    status: 422,
    failure: { detail: 'The model answered in words: What colour?' },
  },
  {
    name: 'neither words nor a picture',
    answers: [stream([...started.slice(0, 2), completed({ output: [] })])],
    kind: 'no_picture',
    calls: 1,
    status: 422,
  },
]
