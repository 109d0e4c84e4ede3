import { saveAs } from '../files/saveAs.ts'
import { downloadName } from './downloadName.ts'
import type { Room } from './RoomContext.ts'
import { findVersion } from './version.ts'

/** Hands the very bytes that were judged to the browser's downloads, and tells the review. */
export function downloadDecided({ review, images }: Room) {
  const { versions, decision } = review.getSnapshot().context
  if (!decision) return
  const { id, number, order, picture } = findVersion(versions, decision.versionId)
  saveAs(images.blob(id), downloadName(order.prompt, number, picture.mime))
  review.send({ type: 'image.downloaded' })
}
