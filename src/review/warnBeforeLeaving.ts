import type { ReviewActor } from './RoomContext.ts'

/**
 * Has the browser ask before the page is left while that would lose a picture. The listener is
 * there only for so long: it keeps browsers from restoring the page from their back/forward cache.
 */
export function warnBeforeLeaving(review: ReviewActor) {
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault()
  }
  review.subscribe((snapshot) => {
    if (snapshot.hasTag('unsaved')) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
}
