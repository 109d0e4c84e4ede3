import { useRef } from 'react'
import { useStudioSlice } from '../useStudio.ts'
import { formatHeld, isNear, limitIn } from './memoryLimit.ts'
import { LimitField } from './LimitField.tsx'
import { LaterOffers } from './LaterOffers.tsx'
import { useHeld } from './useHeld.ts'
import './MemoryMeter.css'

/** What the pictures take, of what they should; near that, what can be given back. */
export function MemoryMeter() {
  const held = useHeld()
  const limit = useStudioSlice(({ memoryMb }) => limitIn(memoryMb))
  const summary = useRef<HTMLElement>(null)
  const words = `${formatHeld(held)} of pictures, of about ${formatHeld(limit)}`
  return (
    <section className="memory" aria-label="Memory">
      <details className="fold" name="queue-fold">
        <summary ref={summary}>
          Pictures{' '}
          <span>
            {formatHeld(held)} of {formatHeld(limit)}
          </span>
        </summary>
        <LimitField />
      </details>
      <meter
        aria-label="What the pictures take"
        aria-valuetext={words}
        max={limit}
        value={held}
        data-near={isNear(held, limit)}
        data-over={held > limit}
      />
      <p aria-live="polite" className="hint">
        {isNear(held, limit) &&
          (held > limit
            ? 'The pictures take more than they should.'
            : 'There is not much room left for pictures.')}
      </p>
      {isNear(held, limit) && <LaterOffers onReleased={() => keepFocus(summary.current)} />}
    </section>
  )
}

/** Where the list has gone with what was released, there is the review that is left. */
const keepFocus = (summary: HTMLElement | null) =>
  (summary ?? document.querySelector('h1'))?.focus()
