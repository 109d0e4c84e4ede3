import type { Mark } from '../contract/mark.ts'

/** A mark that is still being worked on; its id tells it from others that come and go. */
export type DraftMark = Mark & { id: string }

/** What a person does to marks. */
export type MarkEvent =
  | { type: 'mark.added'; mark: DraftMark }
  | { type: 'mark.changed'; id: string; change: Partial<Mark> }
  | { type: 'mark.removed'; id: string }
