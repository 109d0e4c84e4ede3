import type { ReviewSnapshot } from '../../review/RoomContext.ts'

/** The prompt that a review is known by: of what is drawn or shown, and before that what is written. */
export function promptOf({ context }: ReviewSnapshot): string {
  const { prompt, drawing, versions, selectedId } = context
  const shown = versions.find(({ id }) => id === selectedId)
  return ((drawing ?? shown)?.order.prompt ?? prompt).trim()
}
