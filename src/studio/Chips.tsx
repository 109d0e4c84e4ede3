import { MemoryChip } from './memory/MemoryChip.tsx'
import { TakeOutChip } from './out/TakeOutChip.tsx'
import { QueueButton } from './queue/QueueButton.tsx'

/** What the top bar has of all reviews, as far as there is something of it. */
export const Chips = () => (
  <>
    <QueueButton />
    <TakeOutChip />
    <MemoryChip />
  </>
)
