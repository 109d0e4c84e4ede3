import { error } from '../server/support/answers.ts'
import type { FailingFault } from './fault.ts'

const moneyCodes = [
  'insufficient_quota',
  'credit_balance_exhausted',
  'organization_spend_limit_exceeded',
  'project_spend_limit_exceeded',
  'organization_usage_limit_exceeded',
]

/** Something is wrong with the key, what it may do, or the money behind it. */
export const accountFaults: FailingFault[] = [
  {
    name: '401',
    answers: [error(401, { code: 'invalid_api_key', message: 'Incorrect API key: sk-planted***' })],
    kind: 'invalid_key',
    calls: 1,
    status: 502,
    failure: { hint: 'Check OPENAI_API_KEY in .env and restart the server.' },
  },
  {
    name: '401 that asks for another try',
    answers: [error(401, { code: 'invalid_api_key', message: '' }, { 'x-should-retry': 'true' })],
    kind: 'invalid_key',
    calls: 1,
    status: 502,
    failure: { retryable: false },
  },
  ...[400, 403].map((status): FailingFault => ({
    name: `${status} not verified`,
    answers: [error(status, { message: 'Your organization must be verified to use the model' })],
    kind: 'organization_unverified',
    calls: 1,
    status: 502,
  })),
  {
    name: '403 for another reason',
    answers: [error(403, { code: 'unsupported_country_region_territory', message: 'No' })],
    kind: 'access_denied',
    calls: 1,
    status: 502,
  },
  ...moneyCodes.map((code): FailingFault => ({
    name: `429 ${code}`,
    answers: [error(429, { code, message: 'No money' }, { 'retry-after': '1' })],
    kind: 'out_of_credit',
    calls: 1,
    status: 502,
  })),
  {
    name: '429 insufficient_quota that asks for another try',
    failure: { retryable: false },
    answers: [
      error(429, { type: 'insufficient_quota', message: '' }, { 'x-should-retry': 'true' }),
    ],
    kind: 'out_of_credit',
    calls: 1,
    status: 502,
  },
]
