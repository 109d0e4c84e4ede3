import type { StudioActor } from '../useStudio.ts'
import { watchReviews } from '../watchReviews.ts'
import { lossBy, lossTitle } from '../whatIsLost.ts'

/**
 * Has the browser ask before the page is left while that would lose something. The listener is
 * there only for so long: it keeps browsers from restoring the page from their back/forward cache.
 *
 * @returns what ends it.
 */
export function warnBeforeLeaving(studio: StudioActor) {
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault()
  }
  const unwatch = watchReviews(studio, (context) => {
    if (lossTitle(lossBy(context))) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
  return () => {
    unwatch()
    removeEventListener('beforeunload', ask)
  }
}
