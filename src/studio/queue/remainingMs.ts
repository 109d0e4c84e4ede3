import { ordersOf } from '../readSpending.ts'
import { snapshotOf, type Entry, type StudioContext } from '../studioContext.ts'

/**
 * How long it takes until everything on order is drawn, in milliseconds, if each picture takes as
 * long as half of them did at most, and one that took longer already as long again as it is late;
 * unknown before one is done.
 *
 * @param now in milliseconds since the epoch.
 */
export function remainingMs(context: StudioContext, now: number): number | undefined {
  const { entries, atOnce, slowedUntil } = context
  const took = entries.flatMap((entry) =>
    snapshotOf(entry).context.versions.map(({ tookMs }) => tookMs),
  )
  const usual = median(took)
  if (usual === undefined) return undefined
  const leftsOf = (some: Entry[]) => some.map((entry) => leftOf(entry, usual, now))
  const queued = leftsOf(entries.filter(isQueued))
  const drawn = leftsOf(entries.filter((entry) => !isQueued(entry)))
  // Nobody who waits gets a turn before that.
  const held = queued.length > 0 ? Math.max(0, slowedUntil - now) : 0
  // The pictures of one prompt are drawn one after the other.
  return Math.max(
    ...drawn,
    held + Math.max(0, ...queued, sumOf(queued) / atOnce),
    sumOf([...queued, ...drawn]) / atOnce,
  )
}

function leftOf(entry: Entry, usual: number, now: number): number {
  const snapshot = snapshotOf(entry)
  const { drawing } = snapshot.context
  if (!drawing) return 0
  const later = (ordersOf(snapshot.context).length - 1) * usual
  if (isQueued(entry)) return later + usual
  const { retry } = drawing.progress
  if (retry) return later + Math.max(0, retry.dueAt - now) + usual
  return later + Math.abs(usual - (now - drawing.startedAt))
}

const isQueued = (entry: Entry) => snapshotOf(entry).matches({ generating: 'queued' })

const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0)

function median(values: number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}

/** about 20 s, about 4 min, about 2 h: no more exact than it can be. */
export function aboutWords(ms: number): string {
  const seconds = ms / 1_000
  if (seconds <= 55) return `about ${Math.max(1, Math.ceil(seconds / 10)) * 10} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `about ${minutes} min` : `about ${Math.round(minutes / 60)} h`
}
