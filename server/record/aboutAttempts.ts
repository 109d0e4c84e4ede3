import type { ReviewRecord } from '../../src/contract/record.ts'

/** A picture takes an attempt, and comes by one that has not failed; each problem in a sentence. */
export function aboutAttempts({ number, attempts }: ReviewRecord['versions'][number]): string[] {
  const last = attempts.at(-1)
  if (!last) return [`Version ${number} was drawn without an attempt.`]
  return last.failure ? [`Version ${number} has a picture, but its last attempt failed.`] : []
}
