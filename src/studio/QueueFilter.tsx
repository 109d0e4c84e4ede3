import { countStandings, standings, standingTitles, type Standing } from './standing.ts'
import { useReviews } from './useReviews.ts'

type QueueFilterProps = {
  filter: Standing | 'all'
  onChoose: (filter: Standing | 'all') => void
}

/** Which reviews are listed: all, or those that stand somewhere. */
export function QueueFilter({ filter, onChoose }: QueueFilterProps) {
  const counts = useReviews(({ entries }) => countStandings(entries))
  const all = useReviews(({ entries }) => entries.length)
  return (
    <select
      className="queue-filter"
      aria-label="Show"
      value={filter}
      onChange={({ target }) => onChoose(standings.find((one) => one === target.value) ?? 'all')}
    >
      <option value="all">All prompts ({all})</option>
      {standings.map((standing) => (
        <option key={standing} value={standing}>
          {standingTitles[standing]} ({counts[standing]})
        </option>
      ))}
    </select>
  )
}
