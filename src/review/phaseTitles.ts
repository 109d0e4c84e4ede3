import type { Phase } from '../contract/generateEvent.ts'

/** What the provider is at, in people's words. */
export const phaseTitles = {
  accepted: 'Accepted',
  planning: 'Planning the picture',
  drawing: 'Drawing',
  finishing: 'Finishing',
} satisfies Record<Phase, string>
