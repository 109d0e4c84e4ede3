import type { EventObject } from 'xstate'

/** One thing that happened to a machine: the event, the way it took, and where that led. */
export type Entry = {
  /** Counted from 1 in the order of happening; none is ever given twice. */
  number: number
  /** When it happened, in milliseconds since the epoch; of several in one, the first. */
  at: number
  /** When the last of several in one happened. */
  until: number
  /** How many events of one kind stand in one entry; `event` is the last of them. */
  times: number
  event: EventObject
  /** The id of the actor that sent the event; nothing when it came from outside. */
  from: string | null
  /** The transitions taken, in order; none when nobody was there to answer. */
  steps: readonly Step[]
  /** The innermost states that the machine then was in. */
  states: readonly string[]
  /** What it concerns, where it concerns one thing among several. */
  subject: Subject | null
}

/** A transition taken, in names. */
export type Step = {
  from: string
  /** Empty for an eventless transition. */
  event: string
  to: readonly string[]
  actions: readonly { type: string; params?: unknown }[]
}

/** One of the numbered things that a machine makes; it has an id once it is made. */
export type Subject = { number: number; id: string | null }
