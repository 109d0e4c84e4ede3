import { limits } from '../contract/limits.ts'
import type { Mark } from '../contract/mark.ts'
import { boxesOf } from '../contract/place.ts'

type Surroundings = { marks: readonly Mark[]; isMasked: boolean }

/** What stands in the way of a mark; nothing where all is well. */
export function markNote(mark: Mark, { marks, isMasked }: Surroundings): string | undefined {
  if (mark.words.length > limits.markLength) return `${mark.words.length} / ${limits.markLength}`
  if (isMasked && !isInBox(mark, marks)) return 'Outside the boxes: nothing may change here'
  return undefined
}

/** Whether a change here is possible under the mask: with no box there is none. */
function isInBox({ x, y, size }: Mark, marks: readonly Mark[]): boolean {
  const boxes = boxesOf(marks)
  if (size || boxes.length === 0) return true
  return boxes.some(
    (box) =>
      box.x <= x && x <= box.x + box.size.width && box.y <= y && y <= box.y + box.size.height,
  )
}
