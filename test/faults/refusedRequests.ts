import { checkAddress } from '../../server/openai/checkAddress.ts'
import { error, html } from '../server/support/answers.ts'
import type { FailingFault } from './fault.ts'
import { moderation } from './words.ts'

/** The provider says that the request is wrong; nothing is tried again. */
export const refusedRequests: FailingFault[] = [
  {
    name: '400 bad size',
    answers: [error(400, { code: 'image_generation_user_error', message: 'Invalid size 1x1' })],
    kind: 'rejected_request',
    calls: 1,
    status: 400,
    failure: { detail: 'The provider says: Invalid size 1x1', requestId: 'req_upstream' },
  },
  {
    name: '400 moderation of the request',
    answers: [error(400, moderation('input', ['violence', 'self-harm']))],
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
    answers: [error(400, moderation('output', []))],
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'output', categories: [] } },
  },
  {
    name: '400 moderation at a stage yet unheard of',
    answers: [error(400, moderation('sketch', ['other']))],
    kind: 'moderation_blocked',
    calls: 1,
    status: 400,
    failure: { moderation: { stage: 'unknown', categories: ['other'] } },
  },
  {
    name: '404 model',
    answers: [error(404, { code: 'model_not_found', message: 'The model `x` does not exist' })],
    kind: 'model_not_found',
    calls: 1,
    status: 502,
    failure: { detail: 'The provider says: The model `x` does not exist' },
  },
  {
    name: '404 of a server without the API',
    answers: [html(404)],
    kind: 'rejected_request',
    calls: 1,
    status: 400,
    failure: { hint: checkAddress },
  },
  {
    name: 'a web page instead of events',
    answers: [html(200)],
    kind: 'rejected_request',
    calls: 1,
    status: 400,
    failure: { hint: checkAddress },
  },
]
