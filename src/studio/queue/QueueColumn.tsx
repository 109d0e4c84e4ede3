import { useState } from 'react'
import { MemoryMeter } from '../memory/MemoryMeter.tsx'
import { TakeOut } from '../out/TakeOut.tsx'
import { standingOf, type Standing } from '../standing.ts'
import { useReviews } from '../useReviews.ts'
import { NewPrompt } from './NewPrompt.tsx'
import { QueueFilter } from './QueueFilter.tsx'
import { QueueHead } from './QueueHead.tsx'
import { QueueHold } from './QueueHold.tsx'
import { QueueList } from './QueueList.tsx'
import { QueueMoves } from './QueueMoves.tsx'
import { QueueSettings } from './QueueSettings.tsx'
import { useIsSheet } from './useIsSheet.ts'
import './QueueColumn.css'

/**
 * All reviews: how far they are, the list of them, and what is done with all. Nothing that comes and
 * goes by itself moves what is above the list: somebody may be about to press it.
 */
export function QueueColumn() {
  const [filter, setFilter] = useState<Standing | 'all'>('all')
  const isSheet = useIsSheet()
  const entries = useReviews(({ entries }) =>
    filter === 'all' ? entries : entries.filter((entry) => standingOf(entry) === filter),
  )
  return (
    <>
      <header className="queue-head">
        <QueueHead>{isSheet && <NewPrompt />}</QueueHead>
        <QueueMoves entries={entries} />
        <QueueFilter filter={filter} onChoose={setFilter} />
      </header>
      <QueueList entries={entries} />
      <footer className="queue-foot" ref={showOpened}>
        <QueueHold />
        <QueueSettings />
        <TakeOut />
        <MemoryMeter />
      </footer>
    </>
  )
}

/** What was folded opens at the end of what scrolls. */
function showOpened(foot: HTMLElement | null) {
  const listening = new AbortController()
  const show = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open)
      target.scrollIntoView({ block: 'nearest' })
  }
  foot?.addEventListener('toggle', show, { capture: true, signal: listening.signal })
  return () => listening.abort()
}
