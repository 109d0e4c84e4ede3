import { countStandings } from './standing.ts'
import { useReviews } from './useReviews.ts'

/** How far all reviews are. */
export function QueueHead() {
  const { approved, rejected, all } = useReviews(({ entries }) => ({
    ...countStandings(entries),
    all: entries.length,
  }))
  return (
    <header className="queue-head">
      <strong>
        {approved + rejected} of {all} decided
      </strong>
    </header>
  )
}
