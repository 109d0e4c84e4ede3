import type { ReviewContext } from './reviewContext.ts'

/** Which of several candidates is drawn, in words: `2 of 3`; nothing where there is but one. */
export function candidateWords({ drawing, candidates }: ReviewContext): string | undefined {
  const isCandidate = drawing?.origin.kind === 'first' || drawing?.origin.kind === 'candidate'
  return isCandidate && candidates > 1 ? `${drawing.number} of ${candidates}` : undefined
}
