import type { Failure } from '../contract/failure.ts'
import type { ReviewContext } from './reviewContext.ts'

/** Why the last drawing came to nothing, as long as nothing was ordered, changed or decided since. */
export function lastFailure(context: ReviewContext): Failure | undefined {
  const { unfinished, versions, drawing, decision, prompt, settings } = context
  const last = unfinished.at(-1)
  if (!last || drawing || decision || versions.length >= last.number) return undefined
  const isAsOrdered = last.order.prompt === prompt && last.order.settings === settings
  return versions.length > 0 || isAsOrdered ? last.failure : undefined
}
