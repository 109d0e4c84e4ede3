import type { Failure } from '../contract/failure.ts'
import { UndecodablePicture } from './UndecodablePicture.ts'

/** @param status of an answer that did not come from our server, where there was one. */
export const serverUnreachable = (status?: number): Failure => ({
  kind: 'server_unreachable',
  title: 'Proofroom’s server did not answer',
  detail: status
    ? `Something in between answered with HTTP ${status} instead.`
    : 'The browser could not connect to it.',
  hint: 'Check that it is running and that you are online, then try again. If that does not help, reload the page: the prompt stays.',
  retryable: true,
})

/** @param cause why the page could not take in what arrived. */
export const pageFailure = (cause: unknown): Failure =>
  cause instanceof UndecodablePicture
    ? {
        kind: 'bad_picture',
        title: 'What arrived is not a picture',
        detail: 'The browser cannot decode it. It may have been charged.',
        hint: 'Try again, or choose another format.',
        retryable: true,
      }
    : {
        kind: 'internal',
        title: 'The page could not finish this',
        detail: cause instanceof Error ? cause.message : String(cause),
        hint: 'Try again. If it happens once more, download what you need and reload the page.',
        retryable: true,
      }
