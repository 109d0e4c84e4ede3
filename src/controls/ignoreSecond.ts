import type { MouseEvent } from 'react'

/**
 * For what a click may take away, or around it: the second half of a double click lands on what
 * came to the same place, and was not meant for it.
 */
export const ignoreSecond = { onMouseDownCapture: stopSecond, onClickCapture: stopSecond }

function stopSecond(event: MouseEvent) {
  if (event.detail < 2) return
  event.preventDefault()
  event.stopPropagation()
}
