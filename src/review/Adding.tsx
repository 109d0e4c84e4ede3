import { createPortal } from 'react-dom'
import type { AddPromptsProps } from './offered.ts'
import { useRoom } from './RoomContext.ts'
import { useLater } from './useLater.ts'

/** Asks whether to add what is offered. */
export function Adding(props: AddPromptsProps) {
  const { part, hasFailed } = useLater(useRoom().session.loadAddPrompts)
  if (part)
    // Elsewhere than the field that it is opened from, whose looks it would inherit.
    return createPortal(<part.AddPrompts {...props} />, document.body)
  return (
    hasFailed && (
      <p className="hint" role="alert">
        The list of prompts cannot be loaded now. It is tried again.
      </p>
    )
  )
}
