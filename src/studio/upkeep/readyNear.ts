import type { ImageId, ImageStore } from '../../images/createImageStore.ts'
import { nextReady, picturesHeld, snapshotOf, type StudioContext } from '../studioContext.ts'
import type { StudioActor } from '../useStudio.ts'
import { watchReviews } from '../watchReviews.ts'

/** Enough for what is on screen to change before this begins: a picture of 10 MB takes 10 ms. */
const restMs = 50

/**
 * Has the browser get ready what may come on screen next, which takes it 80 ms for 10 MB, and ends
 * the object URLs of everything else that is not on it.
 *
 * @returns what ends it.
 */
export function readyNear(studio: StudioActor, images: ImageStore) {
  let ready: readonly ImageId[] = []
  let due: ReturnType<typeof setTimeout> | undefined
  const update = () => {
    due = undefined
    const { context } = studio.getSnapshot()
    const near = picturesNear(context)
    near.forEach(images.url)
    const now = [...near, ...picturesHeld(context, [context.selectedId])]
    ready.filter((id) => images.has(id) && !now.includes(id)).forEach(images.hide)
    ready = now
  }
  const unwatch = watchReviews(studio, () => (due ??= setTimeout(update, restMs)))
  return () => {
    unwatch()
    clearTimeout(due)
  }
}

/** What one step from the review on screen leads to. */
function picturesNear(context: StudioContext): ImageId[] {
  const { entries, selectedId } = context
  const here = entries.findIndex(({ id }) => id === selectedId)
  const near = new Set([entries[here - 1], entries[here + 1], nextReady(context)])
  return [...near].flatMap((entry) => (entry && snapshotOf(entry).context.selectedId) ?? [])
}
