import { QueueColumn } from './QueueColumn.tsx'

/** What only many reviews need. */
export const laterStudio = { QueueColumn }
