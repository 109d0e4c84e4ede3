import { rememberPrompt } from '../../prompts/promptHistory.ts'
import type { ReviewContext } from '../../review/reviewContext.ts'
import { onScreen } from '../studioContext.ts'
import type { StudioActor } from '../useStudio.ts'
import { watchReviews } from '../watchReviews.ts'

/**
 * Puts what is ordered in the review on screen among the earlier prompts. What many reviews draw,
 * and somebody comes to look at, is not remembered: it would push out everything else.
 *
 * @returns what ends it.
 */
export function rememberOrdered(studio: StudioActor) {
  const { selectedId, entries } = studio.getSnapshot().context
  // What was ordered before this was here, which loads beside the page.
  if (entries.length === 1) rememberPrompt(lastOrdered(onScreen(studio.getSnapshot().context)))
  let before = { id: selectedId, isDrawing: true }
  return watchReviews(studio, (context) => {
    const { drawing } = onScreen(context).context
    const now = { id: context.selectedId, isDrawing: drawing !== null }
    if (drawing && before.id === now.id && !before.isDrawing) rememberPrompt(drawing.order.prompt)
    before = now
  })
}

/** The prompt of it; nothing where nothing was. */
const lastOrdered = ({ context: { drawing, versions, unfinished } }: { context: ReviewContext }) =>
  (drawing ?? versions.at(-1) ?? unfinished.at(-1))?.order.prompt ?? ''
