import type { Entry, StudioContext } from '../studioContext.ts'

/**
 * The review of some that is after (1) the one on screen, or before it (-1), round the list; the one
 * on screen keeps its place there also where it is none of them.
 */
export function neighbourIn(
  listed: readonly Entry[],
  { entries, selectedId }: Pick<StudioContext, 'entries' | 'selectedId'>,
  by: 1 | -1,
): Entry | undefined {
  const here = entries.findIndex(({ id }) => id === selectedId)
  const others = [...entries.slice(here + 1), ...entries.slice(0, here)]
  const isListed = (entry: Entry) => listed.includes(entry)
  return by > 0 ? others.find(isListed) : others.findLast(isListed)
}
