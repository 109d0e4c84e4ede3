import { limits } from '../contract/limits.ts'
import type { Mark } from '../contract/mark.ts'
import { boxesOf } from '../contract/place.ts'
import type { DraftMark, MarkEvent } from '../marks/draftMark.ts'
import type { VersionId } from './version.ts'

/** What should change in one version, as drafted so far. */
export type ChangeDraft = {
  feedback: string
  marks: readonly DraftMark[]
  /** Whether nothing may change outside of the boxes. */
  isMasked: boolean
}

/** The drafts by the versions that they are about. */
export type ChangeDrafts = Readonly<Record<VersionId, ChangeDraft>>

export type ChangeEvent =
  | { type: 'feedback.changed'; feedback: string }
  | MarkEvent
  | { type: 'mask.changed'; isMasked: boolean }

const nothing: ChangeDraft = { feedback: '', marks: [], isMasked: false }

/** @param id of a version; nobody has drafted anything for one that is not there. */
export const draftOf = (drafts: ChangeDrafts, id: VersionId | null): ChangeDraft =>
  (id === null ? undefined : drafts[id]) ?? nothing

export function draftAfter(draft: ChangeDraft, event: ChangeEvent): ChangeDraft {
  const { marks } = draft
  switch (event.type) {
    case 'feedback.changed':
      return { ...draft, feedback: event.feedback }
    case 'mark.added':
      return { ...draft, marks: [...marks, event.mark] }
    case 'mark.changed':
      return {
        ...draft,
        marks: marks.map((mark) => (mark.id === event.id ? { ...mark, ...event.change } : mark)),
      }
    case 'mark.removed':
      return { ...draft, marks: marks.filter(({ id }) => id !== event.id) }
    case 'mask.changed':
      return { ...draft, isMasked: event.isMasked }
  }
}

export const isTooLong = ({ feedback, marks }: ChangeDraft): boolean =>
  feedback.length > limits.feedbackLength ||
  marks.some(({ words }) => words.length > limits.markLength)

const withoutId = ({ x, y, size, words }: DraftMark): Mark => ({
  x,
  y,
  ...(size && { size }),
  words,
})

/** The change that a draft asks for; without a box there is nothing to keep to. */
export const toChange = ({ feedback, marks, isMasked }: ChangeDraft) => ({
  feedback,
  ...(marks.length > 0 && { marks: marks.map(withoutId) }),
  ...(isMasked && boxesOf(marks).length > 0 && { mask: true as const }),
})
