import type { Heard, History, RecordedActor } from './recordHistory.ts'

type Record<Actor> = (actor: Actor, missed: readonly Heard[]) => History

/**
 * Records what happens to an actor from now on. Whoever makes a history of it is fetched later, and
 * then told what was missed.
 *
 * @returns what fetches it; it can be asked again if that fails.
 */
export function recordLater<Actor extends RecordedActor>(
  actor: Actor,
  fetchRecord: () => Promise<Record<Actor>>,
): () => Promise<History> {
  const missed: Heard[] = []
  const hearing = actor.system.inspect((inspected) => {
    // The system tells of all of its actors: their snapshots would be kept for nothing.
    if (inspected.actorRef === actor) missed.push({ inspected, at: Date.now() })
  })
  const begin = async () => {
    const record = await fetchRecord()
    hearing.unsubscribe()
    const history = record(actor, missed)
    missed.length = 0
    return history
  }
  let history: Promise<History> | undefined
  return () => {
    history ??= begin().catch((error: unknown) => {
      history = undefined
      throw error
    })
    return history
  }
}
