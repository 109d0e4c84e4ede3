import { snapshotOf } from './studioContext.ts'
import type { StudioActor } from './useStudio.ts'
import { watchReviews } from './watchReviews.ts'

/**
 * Has the browser ask before the page is left while that would lose a picture. The listener is
 * there only for so long: it keeps browsers from restoring the page from their back/forward cache.
 *
 * @returns what ends it.
 */
export function warnBeforeLeaving(studio: StudioActor) {
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault()
  }
  const unwatch = watchReviews(studio, ({ entries }) => {
    if (entries.some((entry) => snapshotOf(entry).hasTag('unsaved')))
      addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
  return () => {
    unwatch()
    removeEventListener('beforeunload', ask)
  }
}
