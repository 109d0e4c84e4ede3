import { useEffect } from 'react'
import { rememberPrompt } from '../prompts/promptHistory.ts'
import { onScreen } from './studioContext.ts'
import { useStudio, type StudioActor } from './useStudio.ts'
import { watchReviews } from './watchReviews.ts'

/** Puts what is ordered in the review on screen among the earlier prompts. */
export function RememberOrdered() {
  const { studio } = useStudio()
  useEffect(() => rememberOrdered(studio), [studio])
  return null
}

/**
 * What many reviews draw, and somebody comes to look at, is not remembered: it would push out
 * everything else.
 */
function rememberOrdered(studio: StudioActor) {
  let before = { id: '', isDrawing: false }
  return watchReviews(studio, (context) => {
    const { drawing } = onScreen(context).context
    const now = { id: context.selectedId, isDrawing: drawing !== null }
    if (drawing && before.id === now.id && !before.isDrawing) rememberPrompt(drawing.order.prompt)
    before = now
  })
}
