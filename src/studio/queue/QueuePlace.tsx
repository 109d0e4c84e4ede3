import { useLater } from '../../review/useLater.ts'
import { useStudioSlice } from '../useStudio.ts'
import { useIsSheet } from './useIsSheet.ts'
import './QueuePlace.css'

/** Beside the review, or a sheet over it: all reviews, where there is more than one. */
export function QueuePlace() {
  const isMany = useStudioSlice(({ entries }) => entries.length > 1)
  return isMany && <Place />
}

const load = () => import('./laterStudio.ts')

function Place() {
  const { part, hasFailed, ask } = useLater(load)
  const isSheet = useIsSheet()
  return (
    <>
      <aside
        id="queue"
        className="queue"
        aria-label="Prompts"
        popover={isSheet ? 'auto' : undefined}
      >
        {part && <part.laterStudio.QueueColumn />}
        {hasFailed && !part && (
          <div className="missing-queue">
            <p>The list of prompts could not be loaded.</p>
            <button className="button" onClick={ask}>
              Try again
            </button>
          </div>
        )}
      </aside>
      {part && <part.laterStudio.CameOnScreen />}
    </>
  )
}
