import type { Placed } from './placed.ts'
import type { Leg } from './route.ts'

/** How states inside a state are laid out: one below the other, or as a list of what leads to each. */
export type Flow = 'down' | 'list'

/** A state with states inside, before it is laid out. */
export type Frame = {
  id: string
  flow: Flow
  children: readonly Placed[]
  initial: string | undefined
  legs: readonly Leg[]
  padding: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>
  minimum: { width: number; height: number }
}
