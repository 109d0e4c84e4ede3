import { MemoryMeter } from './memory/MemoryMeter.tsx'
import { useState } from 'react'
import { NewPrompt } from './NewPrompt.tsx'
import { QueueFilter } from './QueueFilter.tsx'
import { QueueHead } from './QueueHead.tsx'
import { QueueList } from './QueueList.tsx'
import { QueueMoves } from './QueueMoves.tsx'
import { QueueSettings } from './QueueSettings.tsx'
import { standingOf, type Standing } from './standing.ts'
import { phone, useMedia } from './useMedia.ts'
import { useReviews } from './useReviews.ts'
import { TakeOut } from './out/TakeOut.tsx'
import './QueueColumn.css'

/** All reviews: how far they are, the list of them, and what is done with all. */
export function QueueColumn() {
  const [filter, setFilter] = useState<Standing | 'all'>('all')
  const isPhone = useMedia(phone)
  const entries = useReviews(({ entries }) =>
    filter === 'all' ? entries : entries.filter((entry) => standingOf(entry) === filter),
  )
  return (
    <>
      <header className="queue-head">
        {isPhone && <NewPrompt />}
        <QueueHead />
        <QueueMoves entries={entries} />
        <QueueFilter filter={filter} onChoose={setFilter} />
      </header>
      <QueueList entries={entries} />
      <footer className="queue-foot">
        <QueueSettings />
        <TakeOut />
        <MemoryMeter />
      </footer>
    </>
  )
}
