import { formatDuration } from './format.ts'
import { useReview, type ReviewSnapshot } from './RoomContext.ts'

/** Tells screen readers what changes on the way, and not each second of it. */
export function Progress() {
  return (
    <p role="status" className="visually-hidden">
      {useReview(announcement)}
    </p>
  )
}

function announcement({ context }: ReviewSnapshot): string {
  const { drawing, versions, decision, notice } = context
  if (drawing) {
    const { attempt, preview, retry } = drawing.progress
    const attempts = attempt ? `, attempt ${attempt.attempt} of ${attempt.of}` : ''
    if (retry)
      return `${retry.failure.title}${attempts}. Next try in ${formatDuration(retry.dueAt - Date.now())}.`
    const shown = preview ? ` Preview ${preview.index + 1} is shown.` : ''
    return `Drawing version ${drawing.number}${attempts}.${shown}`
  }
  if (notice?.kind === 'cancelled') return 'Drawing was cancelled.'
  if (decision) return `Version ${versionNumber(context)} ${decision.verdict}.`
  return versions.length ? `Version ${versionNumber(context)} is on screen.` : ''
}

const versionNumber = ({ versions, selectedId }: ReviewSnapshot['context']) =>
  versions.find(({ id }) => id === selectedId)?.number ?? 0
