import { Columns2, Contrast, Eye, SquareSplitHorizontal, Square } from 'lucide-react'
import { HoldButton } from './HoldButton.tsx'
import { inText } from './picture.ts'
import { useLooking } from './ViewerContext.ts'
import type { Mode } from './viewingMachine.ts'

const modes = [
  { mode: 'single', name: 'One', Icon: Square },
  { mode: 'side_by_side', name: 'Side by side', Icon: Columns2 },
  { mode: 'slider', name: 'Slider', Icon: SquareSplitHorizontal },
  { mode: 'difference', name: 'Difference', Icon: Contrast },
] as const

/** How the picture and another one share the stage. Pressed again, a comparison ends. */
export function CompareButtons({ mode: current }: { mode: Mode }) {
  const { viewing, keys, other } = useLooking()
  const keyTo = (mode: Mode) => {
    if (mode === 'single' && current !== 'single') return keys.cancel.aria
    return mode === 'difference' ? keys.difference.aria : undefined
  }
  return (
    <div className="tool-row compare">
      <div className="tool-group" role="group" aria-label="Compare">
        {modes.map(({ mode, name, Icon }) => (
          <button
            key={mode}
            title={name}
            aria-pressed={mode === current}
            aria-keyshortcuts={keyTo(mode)}
            onClick={() =>
              viewing.send({ type: 'mode.chosen', mode: mode === current ? 'single' : mode })
            }
          >
            <Icon className="icon" aria-hidden />
            <span>{name}</span>
          </button>
        ))}
      </div>
      <HoldButton
        title={other && `Shows ${inText(other)} while held`}
        aria-keyshortcuts={keys.blink.aria}
        onHold={() => viewing.send({ type: 'blink.started' })}
        onRelease={() => viewing.send({ type: 'blink.ended' })}
      >
        <Eye className="icon" aria-hidden />
        <span>Blink</span>
      </HoldButton>
    </div>
  )
}
