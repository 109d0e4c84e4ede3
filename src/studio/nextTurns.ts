import { priorities } from '../batch/priority.ts'
import { snapshotOf, type Entry, type ReviewId, type StudioContext } from './studioContext.ts'

/**
 * Whose turn it is to draw now, in that order: whoever has a version first, for somebody wants
 * another one of it; then by priority, then by the list.
 */
export function nextTurns({ entries, drawingIds, atOnce }: StudioContext): ReviewId[] {
  return entries
    .filter(({ id }) => !drawingIds.includes(id))
    .filter((entry) => snapshotOf(entry).matches({ generating: 'queued' }))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, Math.max(0, atOnce - drawingIds.length))
    .map(({ id }) => id)
}

const rank = (entry: Entry) =>
  snapshotOf(entry).context.versions.length > 0 ? -1 : priorities.indexOf(entry.priority)
