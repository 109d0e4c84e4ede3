import { createContext, use, useSyncExternalStore } from 'react'
import type { Live, LiveStore } from './createLive.ts'

/** What the parts of a picture share; all of it stays the same while the picture is shown. */
export type ChartShared = {
  live: LiveStore
  /** Does what an event without payload stands for, as its button would. */
  send: Readonly<Record<string, () => void>>
  /** Nothing selected: what is told is where the machine is. */
  select: (id: string | undefined) => void
}

/** Nothing around a picture that only hangs on the wall. */
export const ChartContext = createContext<ChartShared | null>(null)

const still: Live = { active: new Set(), possible: new Set(), taken: new Set() }
const never = () => () => undefined

/** Renders again only when the selected value changes: select something primitive. */
export function useLive<Value extends boolean | number | string>(
  select: (live: Live) => Value,
): Value {
  const live = use(ChartContext)?.live
  const read = () => select(live?.get() ?? still)
  return useSyncExternalStore(live?.subscribe ?? never, read, read)
}
