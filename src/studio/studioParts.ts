import { DoneSignals } from './DoneSignals.tsx'
import { MemoryChip } from './memory/MemoryChip.tsx'
import { NewPrompt } from './NewPrompt.tsx'
import { TakeOutChip } from './out/TakeOutChip.tsx'
import { QueueButton } from './QueueButton.tsx'
import { QueuePlace } from './QueuePlace.tsx'
import { StudioNotes } from './StudioNotes.tsx'
import { Upkeep } from './Upkeep.tsx'

/** What the page has beyond the review on screen; it loads beside that. */
export const studioParts = {
  DoneSignals,
  MemoryChip,
  NewPrompt,
  QueueButton,
  QueuePlace,
  StudioNotes,
  TakeOutChip,
  Upkeep,
  loadAddPrompts: () => import('./AddPrompts.tsx'),
}
