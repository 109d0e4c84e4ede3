import { MemoryStick } from 'lucide-react'
import { useState } from 'react'
import { useIsSheet } from '../queue/useIsSheet.ts'
import { useStudioSlice } from '../useStudio.ts'
import { isNear, limitIn } from './memoryLimit.ts'
import { MemoryMeter } from './MemoryMeter.tsx'
import { useHeld } from './useHeld.ts'

/** Says that the pictures take much where the list, which has the meter, is not in sight. */
export function MemoryChip() {
  const isMany = useStudioSlice(({ entries }) => entries.length > 1)
  const limit = useStudioSlice(({ memoryMb }) => limitIn(memoryMb))
  const isSheet = useIsSheet()
  const isTold = isNear(useHeld(), limit) && (!isMany || isSheet)
  const [isOpen, setOpen] = useState(false)
  if (!isTold && !isOpen) return null
  return (
    <>
      <button className="chip" popoverTarget="memory" aria-label="Memory">
        <MemoryStick className="icon" aria-hidden />
        <span className="wide">&nbsp;Memory</span>
      </button>
      <div
        id="memory"
        className="popover"
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <MemoryMeter />
      </div>
    </>
  )
}
