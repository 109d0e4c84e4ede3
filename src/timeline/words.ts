import type { Entry } from './entry.ts'

/** An entry in people's words. */
export type Told = {
  title: string
  /** What it said or why it was, in a sentence or two. */
  detail?: string | undefined
  /** One of the kinds that the words name; nothing for what no filter is for. */
  kind?: string
  /** Types of the events that end what began here: the time until then is told. */
  lastsUntil?: readonly string[]
}

/** What events mean; a timeline knows only that they happened. Stays the same while it is shown. */
export type Words = {
  /** Kinds of entries to filter by, and what their filters are called. */
  kinds: Readonly<Record<string, string>>
  /** The kind of what went wrong. */
  trouble: string
  tell: (entry: Entry) => Told
  /** What a subject is called: `Version 2`. */
  name: (number: number) => string
}
