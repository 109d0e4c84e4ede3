import type { Priority } from '../../batch/priority.ts'

export const priorityTitles = {
  high: 'High',
  normal: 'Normal',
  low: 'Low',
} as const satisfies Record<Priority, string>
