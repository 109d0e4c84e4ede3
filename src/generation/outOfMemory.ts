import type { Failure } from '../contract/failure.ts'

/** Whether there was no room for bytes; of a blob, Chromium says that what was just made cannot be read. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof DOMException && error.name === 'NotReadableError')

export const outOfMemory: Failure = {
  kind: 'out_of_memory',
  title: 'The browser has no room for another picture',
  detail: 'It could not keep what arrived, which may have been charged.',
  hint: 'Download what is approved and take reviews off the list, or start over, then try again.',
  retryable: true,
}
