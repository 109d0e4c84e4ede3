import * as v from 'valibot'
import { limits } from '../contract/limits.ts'
import type { Habits } from './studioContext.ts'

export const habitsKey = 'proofroom.studio'
const stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    atOnce: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.atOnce)),
    goesOn: v.boolean(),
    memoryMb: v.fallback(v.string(), ''),
  }),
)

/** How this browser works with many reviews; as it is usual where it has not said, or not in these terms. */
export function loadHabits(): Habits {
  const habits = v.safeParse(
    stored,
    onShelf(() => localStorage.getItem(habitsKey)),
  )
  return habits.success ? habits.output : { atOnce: 3, goesOn: true, memoryMb: '' }
}

/** Browsers may refuse storage or have no room left; habits then last as long as the page. */
export function onShelf<Result>(access: () => Result): Result | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}
