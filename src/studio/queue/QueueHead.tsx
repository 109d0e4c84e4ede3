import { Pause, Play } from 'lucide-react'
import { useSelector } from '@xstate/react'
import type { ReactNode } from 'react'
import { countStandings } from '../standing.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'
import { countWords } from './countWords.ts'
import { Remaining } from './Remaining.tsx'
import { useThrottled } from './useThrottled.ts'

/** How seldom screen readers are told of new counts. */
const tellMs = 5_000

/** How far all reviews are. @param children stands beside that. */
export function QueueHead({ children }: { children: ReactNode }) {
  const { studio } = useStudio()
  const counts = useReviews(({ entries }) => countStandings(entries))
  const isPaused = useSelector(studio, (snapshot) => snapshot.matches('paused'))
  const { decided, rest } = countWords(counts)
  const told = useThrottled(`${decided}${rest && `, ${rest}`}`, tellMs)
  const all = Object.values(counts).reduce((sum, count) => sum + count)
  const areDecided = counts.approved + counts.rejected === all

  return (
    <>
      <div className="row">
        <strong>{decided}</strong>
        {children}
        {(isPaused || !areDecided) && (
          <button
            className="icon-button"
            aria-label={isPaused ? 'Resume drawing' : 'Pause drawing'}
            title={isPaused ? 'Resume drawing' : 'Pause drawing'}
            onClick={() => studio.send({ type: isPaused ? 'queue.resumed' : 'queue.paused' })}
          >
            {isPaused ? (
              <Play className="icon" aria-hidden />
            ) : (
              <Pause className="icon" aria-hidden />
            )}
          </button>
        )}
      </div>
      <progress aria-label="Decided" value={counts.approved + counts.rejected} max={all} />
      <p className="hint queue-counts">
        {rest || (areDecided ? 'All decided' : 'Nothing is on order')}
        <Remaining />
      </p>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  )
}
