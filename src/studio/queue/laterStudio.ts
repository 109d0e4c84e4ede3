import { CameOnScreen } from './CameOnScreen.tsx'
import { QueueColumn } from './QueueColumn.tsx'

/** What only many reviews need. */
export const laterStudio = { QueueColumn, CameOnScreen }
