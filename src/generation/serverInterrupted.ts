import type { Failure } from '../contract/failure.ts'

/** @param cause what broke the stream, if it did not simply end too early. */
export const serverInterrupted = (cause?: unknown): Failure => ({
  kind: 'server_interrupted',
  title: 'The connection to Proofroom’s server broke off',
  detail: `The stream ${cause ? 'broke' : 'ended'} before the picture was complete. What was drawn until then may have been charged.`,
  hint: 'Check that the server is running, then try again.',
  retryable: true,
})
