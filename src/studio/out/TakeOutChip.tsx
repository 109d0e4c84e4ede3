import { FileArchive } from 'lucide-react'
import { useState } from 'react'
import { useLater } from '../../review/useLater.ts'
import type { StudioContext } from '../studioContext.ts'
import { useStudioSlice } from '../useStudio.ts'
import { hasRecord } from './recordsOf.ts'

const load = () => import('./TakeOutTools.tsx')

/** The way to the records of what was taken off the list, where that list is no more. */
export function TakeOutChip() {
  const isWanted = useStudioSlice(isWithoutList)
  const [isOpen, setOpen] = useState(false)
  if (!isWanted && !isOpen) return null
  return <Chip onToggle={setOpen} />
}

/** Who never had more than one prompt has nothing else to look for. */
const isWithoutList = ({ entries, count, past }: StudioContext) =>
  entries.length === 1 && count > 1 && past.some(({ context }) => hasRecord(context))

function Chip({ onToggle }: { onToggle: (isOpen: boolean) => void }) {
  const { part, hasFailed, ask } = useLater(load)
  return (
    <>
      <button className="chip" popoverTarget="take-out" aria-label="Take out">
        <FileArchive className="icon" aria-hidden />
        <span className="wide">&nbsp;Take out</span>
      </button>
      <div
        id="take-out"
        className="popover take-out"
        popover="auto"
        onToggle={({ newState }) => onToggle(newState === 'open')}
      >
        {part && <part.TakeOutTools />}
        {hasFailed && !part && (
          <p>
            This part of the page could not be loaded.{' '}
            <button className="button" onClick={ask}>
              Try again
            </button>
          </p>
        )}
      </div>
    </>
  )
}
