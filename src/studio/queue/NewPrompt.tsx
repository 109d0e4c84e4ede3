import { Plus } from 'lucide-react'
import { entryOf, isBlank } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { closeSheet } from './closeSheet.ts'

/** Begins another review beside those that there are; nothing while the one on screen is empty. */
export function NewPrompt() {
  const { studio } = useStudio()
  const isOnBlank = useReviews((context) => isBlank(entryOf(context, context.selectedId)))
  if (isOnBlank) return null
  return (
    <button
      className="button quiet new-prompt"
      aria-label="New prompt"
      title="New prompt"
      onClick={() => {
        closeSheet()
        studio.send({ type: 'review.opened' })
      }}
    >
      <Plus className="icon" aria-hidden />
      <span>New prompt</span>
    </button>
  )
}
