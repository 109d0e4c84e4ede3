import { Columns2, Minus, Plus } from 'lucide-react'
import { BackdropButton } from './BackdropButton.tsx'
import { FullScreenButton } from './FullScreenButton.tsx'
import { useLooking } from './ViewerContext.ts'
import type { Mode } from './viewingMachine.ts'

/** Zoom, backdrop, full screen; on a phone also the way to the comparison. */
export function ViewButtons({ mode }: { mode: Mode }) {
  const { viewing, viewport, keys, other } = useLooking()
  const next = mode === 'single' ? 'side_by_side' : 'single'
  return (
    <div className="tool-row">
      <button
        aria-label="Zoom out"
        aria-keyshortcuts={keys.zoomOut.aria}
        onClick={() => viewport.current?.zoomOut()}
      >
        <Minus className="icon" aria-hidden />
      </button>
      <button
        aria-label="Zoom in"
        aria-keyshortcuts={keys.zoomIn.aria}
        onClick={() => viewport.current?.zoomIn()}
      >
        <Plus className="icon" aria-hidden />
      </button>
      <button aria-keyshortcuts={keys.fit.aria} onClick={() => viewport.current?.fit()}>
        Fit
      </button>
      <button
        title="One pixel of the picture is one CSS pixel"
        onClick={() => viewport.current?.actualSize()}
      >
        100 %
      </button>
      <span className="tool-gap" />
      {other && (
        <button
          className="on-phone"
          aria-label="Compare"
          title="Compare"
          aria-pressed={mode !== 'single'}
          onClick={() => viewing.send({ type: 'mode.chosen', mode: next })}
        >
          <Columns2 className="icon" aria-hidden />
        </button>
      )}
      <BackdropButton />
      <FullScreenButton />
    </div>
  )
}
