import { boxesOf, type Box, type Place } from '../contract/place.ts'
import { askWorker } from '../images/askWorker.ts'

export type Question = { before: Blob; after: Blob; boxes: readonly Box[] }
export type Answer = { share: number }

/**
 * How much has changed outside of the boxes among the marks, in a worker.
 *
 * @returns the share of the pixels there, from 0 to 1.
 * @throws Error if the pictures cannot be compared, with the reason.
 */
export async function measureOutside(before: Blob, after: Blob, marks: readonly Place[]) {
  const worker = new Worker(new URL('./outsideWorker.ts', import.meta.url), { type: 'module' })
  const question: Question = { before, after, boxes: boxesOf(marks) }
  const { share } = await askWorker<Answer>(worker, question)
  return share
}
