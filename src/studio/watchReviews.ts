import type { Subscription } from 'xstate'
import type { ReviewActor } from '../review/RoomContext.ts'
import type { StudioActor } from './useStudio.ts'
import type { StudioContext } from './studioContext.ts'

/**
 * Calls back now, and whenever the studio or one of its reviews has changed.
 *
 * @returns what ends it.
 */
export function watchReviews(studio: StudioActor, listener: (context: StudioContext) => void) {
  const watched = new Map<ReviewActor, Subscription>()
  const tell = () => listener(studio.getSnapshot().context)
  const update = () => {
    const reviews = new Set(studio.getSnapshot().context.entries.map(({ review }) => review))
    for (const [review, subscription] of watched) {
      if (reviews.has(review)) continue
      subscription.unsubscribe()
      watched.delete(review)
    }
    for (const review of reviews)
      if (!watched.has(review)) watched.set(review, review.subscribe(tell))
    tell()
  }
  update()
  const subscription = studio.subscribe(update)
  return () => {
    subscription.unsubscribe()
    watched.forEach((watching) => watching.unsubscribe())
  }
}
