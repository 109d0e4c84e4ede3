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
    memoryMb: v.fallback(v.string(), ''),
  }),
)

/** How this browser works with many reviews; as it is usual where it has not said, or not in these terms. */
export function loadHabits(): Habits {
  const habits = v.safeParse(
    stored,
    onShelf(() => localStorage.getItem(key)),
  )
  return habits.success ? habits.output : { atOnce: 3, goesOn: true, memoryMb: '' }
}

/** Keeps what is changed here; what other tabs keep stays until then. */
export function keepHabits(studio: StudioActor) {
  let kept = textOf(studio.getSnapshot().context)
  studio.subscribe(({ context }) => {
    const text = textOf(context)
    if (text === kept) return
    kept = text
    onShelf(() => localStorage.setItem(key, text))
  })
}

const textOf = ({ atOnce, goesOn, memoryMb }: Habits) =>
  JSON.stringify({ atOnce, goesOn, memoryMb })

/** Browsers may refuse storage or have no room left; habits then last as long as the page. */
function onShelf<Result>(access: () => Result): Result | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}
