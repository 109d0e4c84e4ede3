import type { StudioActor } from '../useStudio.ts'

/** Sooner than this nobody has seen a picture and decides about it. */
const unseenMs = 300

/**
 * Where a decision by key brings the next review by itself, the second half of a double press is
 * not meant for that one.
 *
 * @returns what ends it.
 */
export function ignoreSecondPress(studio: StudioActor) {
  let pressed = ''
  let cameAt = -Infinity
  let { selectedId } = studio.getSnapshot().context
  const subscription = studio.subscribe(({ context }) => {
    if (context.selectedId !== selectedId) cameAt = context.cameFrom ? performance.now() : -Infinity
    selectedId = context.selectedId
  })
  const ignore = (event: KeyboardEvent) => {
    if (event.key === pressed && performance.now() - cameAt < unseenMs) event.stopPropagation()
    pressed = event.key
  }
  document.addEventListener('keydown', ignore, { capture: true })
  return () => {
    subscription.unsubscribe()
    document.removeEventListener('keydown', ignore, { capture: true })
  }
}
