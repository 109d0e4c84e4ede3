import { onScreen } from './studioContext.ts'
import type { StudioActor } from './useStudio.ts'
import { watchReviews } from './watchReviews.ts'

/**
 * Puts what is ordered in the review on screen among the earlier prompts. What many reviews draw,
 * and somebody comes to look at, is none of it: it would push out everything else.
 */
export function rememberOrdered(studio: StudioActor) {
  let before = { id: '', isDrawing: false }
  watchReviews(studio, (context) => {
    const { drawing } = onScreen(context).context
    const now = { id: context.selectedId, isDrawing: drawing !== null }
    if (drawing && before.id === now.id && !before.isDrawing) void remember(drawing.order.prompt)
    before = now
  })
}

async function remember(prompt: string) {
  const { rememberPrompt } = await import('../prompts/promptHistory.ts')
  rememberPrompt(prompt)
}
