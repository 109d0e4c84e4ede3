import type { ReviewSnapshot } from './RoomContext.ts'
import { findVersion } from './version.ts'

/** What the tab says to someone who is in another one. */
export function pageTitle(snapshot: ReviewSnapshot): string {
  const { drawing, versions, selectedId, decision, notice } = snapshot.context
  if (drawing) return `Drawing version ${drawing.number} – Proofroom`
  if (notice?.kind === 'failed') return 'Drawing failed – Proofroom'
  if (decision) return `${decision.verdict === 'approved' ? 'Approved' : 'Rejected'} – Proofroom`
  if (selectedId) return `Version ${findVersion(versions, selectedId).number} is ready – Proofroom`
  return 'Proofroom'
}
