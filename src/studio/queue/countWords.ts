import type { Standing } from '../standing.ts'

/** How many are decided, and what of the rest there is to know; no count is broken over two lines. */
export function countWords(counts: Record<Standing, number>): { decided: string; rest: string } {
  const all = Object.values(counts).reduce((sum, count) => sum + count)
  const rest = (['ready', 'drawing', 'waiting', 'failed'] as const)
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]}\u00a0${standing}`)
  return {
    decided: `${counts.approved + counts.rejected} of ${all} decided`,
    rest: rest.join(', '),
  }
}
