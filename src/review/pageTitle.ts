import type { ReviewSnapshot } from './RoomContext.ts'
import { findVersion } from './version.ts'

/**
 * What the tab says to someone who is in another one.
 *
 * @param isNews whether a drawing has ended and nobody has seen it yet.
 */
export function pageTitle(snapshot: ReviewSnapshot, isNews: boolean): string {
  const words = wordsFor(snapshot, isNews)
  return words ? `${words} – Proofroom` : 'Proofroom'
}

function wordsFor({ context }: ReviewSnapshot, isNews: boolean): string {
  const { drawing, versions, selectedId, decision, notice } = context
  if (drawing) return `Drawing version ${drawing.number}`
  if (notice?.kind === 'failed') return 'Drawing failed'
  if (decision) return decision.verdict === 'approved' ? 'Approved' : 'Rejected'
  if (!selectedId) return ''
  return `Version ${findVersion(versions, selectedId).number}${isNews ? ' is ready' : ''}`
}
