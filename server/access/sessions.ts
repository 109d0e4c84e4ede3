import { randomBytes } from 'node:crypto'

const lifeMs = 12 * 60 * 60_000
const maxSessions = 10_000

export type Sessions = ReturnType<typeof createSessions>

/** Who is signed in: in memory alone, so that a restart signs everybody out. */
export function createSessions(now = () => Date.now()) {
  const ends = new Map<string, number>()
  return {
    /** Milliseconds that one lasts. */
    lifeMs,
    /** @returns the new session's secret id. */
    open: (): string => {
      const id = randomBytes(32).toString('base64url')
      const oldest = ends.keys().next()
      if (ends.size >= maxSessions && !oldest.done) ends.delete(oldest.value)
      ends.set(id, now() + lifeMs)
      return id
    },
    has: (id: string): boolean => (ends.get(id) ?? 0) > now(),
    close: (id: string): boolean => ends.delete(id),
  }
}
