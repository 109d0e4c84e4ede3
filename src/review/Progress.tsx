import { formatDuration } from '../time/formatDuration.ts'
import { findVersion } from './version.ts'
import { candidateWords } from './candidateWords.ts'
import { isWaiting, useReview, type ReviewSnapshot } from './RoomContext.ts'

/** What screen readers are told of what changes on the way, and not each second of it. */
export const Progress = () => useReview(announcement)

function announcement(snapshot: ReviewSnapshot): string {
  const { drawing, versions, selectedId, decision, notice } = snapshot.context
  if (drawing && isWaiting(snapshot)) return `Version ${drawing.number} waits for its turn.`
  if (drawing) {
    const { attempt, preview, retry } = drawing.progress
    const attempts = attempt ? `, attempt ${attempt.attempt} of ${attempt.of}` : ''
    const candidate = candidateWords(snapshot.context)
    const which = candidate ? `, candidate ${candidate}` : ''
    if (retry)
      return `${retry.failure.title}${attempts}. Next try in ${formatDuration(retry.dueAt - Date.now())}.`
    const shown = preview ? ` Preview ${preview.index + 1} is shown.` : ''
    return `Drawing version ${drawing.number}${which}${attempts}.${shown}`
  }
  if (notice?.kind === 'cancelled') return 'Drawing was cancelled.'
  if (decision)
    return `Version ${findVersion(versions, decision.versionId).number} ${decision.verdict}.`
  return selectedId ? `Version ${findVersion(versions, selectedId).number} is on screen.` : ''
}
