import { List } from 'lucide-react'
import { phone, useMedia } from './useMedia.ts'
import { countStandings } from './standing.ts'
import { useReviews } from './useReviews.ts'
import { useStudioSlice } from './useStudio.ts'

/** On a phone the way to all reviews, where there is more than one; it says how they stand. */
export function QueueButton() {
  const isMany = useStudioSlice(({ entries }) => entries.length > 1)
  const isPhone = useMedia(phone)
  return isMany && isPhone && <Button />
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
