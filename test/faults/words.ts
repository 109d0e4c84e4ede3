/** A provider's error about moderation. */
export const moderation = (moderation_stage: string, categories: string[]) => ({
  code: 'moderation_blocked',
  message: 'Your request was rejected by the safety system.',
  moderation_details: { moderation_stage, categories },
})

/** A provider's error about too many requests. */
export const rateLimit = (message = 'Slow down') => ({ code: 'rate_limit_exceeded', message })

/** The event of a response that failed. */
export const failed = (code: string, message = 'It failed') => ({
  type: 'response.failed',
  response: { status: 'failed', output: [], error: { code, message } },
})

/** The event of a response that stopped before its end. */
export const incomplete = (reason: string) => ({
  type: 'response.incomplete',
  response: { status: 'incomplete', output: [], incomplete_details: { reason } },
})
