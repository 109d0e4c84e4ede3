import type { StudioActor } from '../useStudio.ts'

/** Sooner than this nobody has seen a picture and decides about it. */
const unseenMs = 300

/**
 * Where a decision brings the next review by itself, a key that is pressed right behind it is not
 * meant for that one.
 *
 * @returns what ends it.
 */
export function ignoreUnseen(studio: StudioActor) {
  let cameAt = -Infinity
  let { selectedId } = studio.getSnapshot().context
  const subscription = studio.subscribe(({ context }) => {
    if (context.selectedId !== selectedId) cameAt = context.cameFrom ? performance.now() : -Infinity
    selectedId = context.selectedId
  })
  const ignore = (event: KeyboardEvent) => {
    if (performance.now() - cameAt < unseenMs) event.stopPropagation()
  }
  document.addEventListener('keydown', ignore, { capture: true })
  return () => {
    subscription.unsubscribe()
    document.removeEventListener('keydown', ignore, { capture: true })
  }
}
