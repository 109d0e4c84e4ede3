import { canRetry } from '../failedOrders.ts'
import { countStandings, standings, standingTitles, type Standing } from '../standing.ts'
import { useReviews } from '../useReviews.ts'
import { useStudioSlice } from '../useStudio.ts'
import { RetryFailed } from './RetryFailed.tsx'
import { rowId } from './rowId.ts'
import { useHandedOn } from './useHandedOn.ts'

type QueueFilterProps = {
  filter: Standing | 'all'
  onChoose: (filter: Standing | 'all') => void
}

/**
 * Which reviews are listed: all, or those that stand somewhere. What failed is ordered once more
 * beside it, in a place that nothing else ever has: that may cost something.
 */
export function QueueFilter({ filter, onChoose }: QueueFilterProps) {
  const counts = useReviews(({ entries }) => countStandings(entries))
  const all = useReviews(({ entries }) => entries.length)
  const hasFailed = useReviews(({ entries }) => entries.some(canRetry))
  // A list to choose from would keep the keys that lead on.
  const retry = useHandedOn(rowId(useStudioSlice(({ selectedId }) => selectedId)))
  return (
    <div className="queue-narrow">
      <select
        className="queue-filter"
        aria-label="Show"
        value={filter}
        onChange={({ target }) => onChoose(standings.find((one) => one === target.value) ?? 'all')}
      >
        <option value="all">All ({all})</option>
        {standings.map((standing) => (
          <option key={standing} value={standing}>
            {standingTitles[standing]} ({counts[standing]})
          </option>
        ))}
      </select>
      {hasFailed && (
        <div className="queue-retry" ref={retry}>
          <RetryFailed />
        </div>
      )}
    </div>
  )
}
