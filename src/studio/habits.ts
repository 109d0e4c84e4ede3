import * as v from 'valibot'
import { limits } from '../contract/limits.ts'
import type { Habits } from './studioContext.ts'
import type { StudioActor } from './useStudio.ts'

const key = 'proofroom.studio'
const stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    atOnce: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.atOnce)),
    goesOn: v.boolean(),
  }),
)

/** How this browser works with many reviews; as it is usual where it has not said, or not in these terms. */
export function loadHabits(): Habits {
  const habits = v.safeParse(
    stored,
    onShelf(() => localStorage.getItem(key)),
  )
  return habits.success ? habits.output : { atOnce: 3, goesOn: true }
}

export function keepHabits(studio: StudioActor) {
  let kept = ''
  studio.subscribe(({ context: { atOnce, goesOn } }) => {
    const text = JSON.stringify({ atOnce, goesOn })
    if (text === kept) return
    kept = text
    onShelf(() => localStorage.setItem(key, text))
  })
}

/** Browsers may refuse storage or have no room left; habits then last as long as the page. */
function onShelf<Result>(access: () => Result): Result | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}
