import { ordersOf } from '../readSpending.ts'
import { snapshotOf, type Entry, type StudioContext } from '../studioContext.ts'

/**
 * How long it takes until everything on order is drawn, in milliseconds, if each picture takes as
 * long as half of them did at most, and one that took longer already as long again as it is late;
 * unknown before one is done.
 *
 * @param now in milliseconds since the epoch.
 */
export function remainingMs({ entries, atOnce }: StudioContext, now: number): number | undefined {
  const took = entries.flatMap((entry) =>
    snapshotOf(entry).context.versions.map(({ tookMs }) => tookMs),
  )
  const usual = median(took)
  if (usual === undefined) return undefined
  const left = entries.map((entry) => leftOf(entry, usual, now))
  // The pictures of one prompt are drawn one after the other.
  return Math.max(...left, left.reduce((sum, ms) => sum + ms, 0) / atOnce)
}

function leftOf(entry: Entry, usual: number, now: number): number {
  const snapshot = snapshotOf(entry)
  const { drawing } = snapshot.context
  if (!drawing) return 0
  const later = (ordersOf(snapshot.context).length - 1) * usual
  if (snapshot.matches({ generating: 'queued' })) return later + usual
  const { retry } = drawing.progress
  if (retry) return later + Math.max(0, retry.dueAt - now) + usual
  return later + Math.abs(usual - (now - drawing.startedAt))
}

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
