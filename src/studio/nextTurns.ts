import { priorities } from '../batch/priority.ts'
import { snapshotOf, type Entry, type ReviewId, type StudioContext } from './studioContext.ts'

/**
 * Who waits for a turn to draw, in that order: whoever has a version first, for somebody wants
 * another one of it; then by priority, then by the list.
 */
export const waitingLine = ({ entries, drawingIds }: StudioContext): ReviewId[] =>
  entries
    .filter(({ id }) => !drawingIds.includes(id))
    .filter((entry) => snapshotOf(entry).matches({ generating: 'queued' }))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id }) => id)

/** Those whose turn it is now. */
export const nextTurns = (context: StudioContext): ReviewId[] =>
  waitingLine(context).slice(0, Math.max(0, context.atOnce - context.drawingIds.length))

const rank = (entry: Entry) =>
  snapshotOf(entry).context.versions.length > 0 ? -1 : priorities.indexOf(entry.priority)
