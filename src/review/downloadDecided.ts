import { downloadName } from './downloadName.ts'
import type { Room } from './RoomContext.ts'
import { findVersion } from './version.ts'

/** Hands the very bytes that were judged to the browser's downloads, and tells the review. */
export function downloadDecided({ review, images }: Room) {
  const { versions, decision } = review.getSnapshot().context
  if (!decision) return
  const { id, number, order, picture } = findVersion(versions, decision.versionId)
  const link = document.createElement('a')
  link.href = images.url(id)
  link.download = downloadName(order.prompt, number, picture.mime)
  link.click()
  review.send({ type: 'image.downloaded' })
}
