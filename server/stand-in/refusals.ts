import type { FaultOf } from './fault.ts'

type Answer = FaultOf<'answer'>
type Details = Partial<Omit<Answer, 'kind' | 'status' | 'body'>>

/** An answer in the envelope of the API. */
export const envelope = (
  status: Answer['status'],
  [type, code, message]: readonly [type: string, code: string | null, message: string],
  details: Details = {},
) =>
  ({
    kind: 'answer',
    status,
    body: { error: { message, type, param: null, code } },
    ...details,
  }) as const satisfies Answer

/** A 400 of the moderation, before or after drawing. */
export const moderated = (stage: 'input' | 'output', categories: string[]) =>
  ({
    kind: 'answer',
    status: 400,
    body: { error: moderationError(stage, categories) },
  }) as const satisfies Answer

/** The moderation's error, as it stands in an envelope or in a failed item. */
export const moderationError = (stage: 'input' | 'output', categories: string[]) => ({
  message: 'Your request was rejected by the safety system.',
  type: 'image_generation_user_error',
  param: null,
  code: 'moderation_blocked',
  moderation_details: { moderation_stage: stage, categories },
})

/** A 429 that goes away by itself. */
export const tooFast = (code: string, details: Details, message = '') =>
  envelope(
    429,
    ['requests', code, `Rate limit reached for images per minute: limit 5, used 5.${message}`],
    details,
  )

/** A 429 that only money helps against. */
export const outOfMoney = (code: string) =>
  envelope(429, [code, code, `You exceeded what your plan allows: ${code.replaceAll('_', ' ')}.`])
