import { MemoryMeter } from './memory/MemoryMeter.tsx'
import { QueueHead } from './QueueHead.tsx'
import { QueueList } from './QueueList.tsx'
import { TakeOut } from './out/TakeOut.tsx'
import './QueueColumn.css'

/** All reviews: how far they are, the list of them, and what is done with all. */
export function QueueColumn() {
  return (
    <>
      <QueueHead />
      <QueueList />
      <footer className="queue-foot">
        <TakeOut />
        <MemoryMeter />
      </footer>
    </>
  )
}
