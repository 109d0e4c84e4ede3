import { List } from 'lucide-react'
import { countStandings } from '../standing.ts'
import { useReviews } from '../useReviews.ts'
import { useStudioSlice } from '../useStudio.ts'
import { useIsSheet } from './useIsSheet.ts'

/** Where the list is a sheet, the way to it; it says how the reviews stand. */
export function QueueButton() {
  const isMany = useStudioSlice(({ entries }) => entries.length > 1)
  const isSheet = useIsSheet()
  return isMany && isSheet && <Button />
}

function Button() {
  const { ready, approved, rejected, all } = useReviews(({ entries }) => ({
    ...countStandings(entries),
    all: entries.length,
  }))
  return (
    <button className="chip queue-button" popoverTarget="queue">
      <List className="icon" aria-hidden />
      <span className="visually-hidden">Prompts: </span>
      {ready > 0 ? `${ready} ready` : `${approved + rejected} of ${all}`}
    </button>
  )
}
