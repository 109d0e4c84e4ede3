import { Chips } from './Chips.tsx'
import { NewPrompt } from './queue/NewPrompt.tsx'
import { QueuePlace } from './queue/QueuePlace.tsx'
import { StudioNotes } from './StudioNotes.tsx'
import { Upkeep } from './upkeep/Upkeep.tsx'

/** What the page has beyond the review on screen; it loads beside that. */
export const studioParts = {
  Chips,
  NewPrompt,
  QueuePlace,
  StudioNotes,
  Upkeep,
  loadAddPrompts: () => import('./AddPrompts.tsx'),
}
