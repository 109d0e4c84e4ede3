import { habitsKey, onShelf } from '../habits.ts'
import type { Habits } from '../studioContext.ts'
import type { StudioActor } from '../useStudio.ts'

/**
 * Keeps what is changed here; what other tabs keep stays until then.
 *
 * @returns what ends it.
 */
export function keepHabits(studio: StudioActor) {
  let kept = textOf(studio.getSnapshot().context)
  const subscription = studio.subscribe(({ context }) => {
    const text = textOf(context)
    if (text === kept) return
    kept = text
    onShelf(() => localStorage.setItem(habitsKey, text))
  })
  return () => subscription.unsubscribe()
}

const textOf = ({ atOnce, goesOn, memoryMb }: Habits) =>
  JSON.stringify({ atOnce, goesOn, memoryMb })
