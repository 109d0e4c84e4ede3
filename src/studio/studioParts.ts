import { DoneSignals } from './DoneSignals.tsx'
import { MemoryChip } from './memory/MemoryChip.tsx'
import { NewPrompt } from './queue/NewPrompt.tsx'
import { TakeOutChip } from './out/TakeOutChip.tsx'
import { QueueButton } from './queue/QueueButton.tsx'
import { QueuePlace } from './queue/QueuePlace.tsx'
import { StudioNotes } from './StudioNotes.tsx'
import { Upkeep } from './upkeep/Upkeep.tsx'

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
