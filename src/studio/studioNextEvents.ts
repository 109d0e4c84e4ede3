import type { Failure } from '../contract/failure.ts'
import type { Health } from '../contract/health.ts'
import { totalWith } from '../review/spending.ts'
import { failedOrders } from './failedOrders.ts'
import { readSpending } from './readSpending.ts'
import type { StudioContext } from './studioContext.ts'
import type { StudioEvent } from './studioEvents.ts'

const rateLimit: Failure = {
  ...{ kind: 'rate_limited', retryable: true },
  ...{ title: '', detail: '', hint: '' },
}

/**
 * What the page's buttons would send to the studio now, and its reviews next: those events that
 * guards look into. All others carry nothing that decides where they lead.
 */
export function studioNextEvents(context: StudioContext, health: Health | undefined) {
  const { entries, selectedId: id, slowedUntil } = context
  const other = entries.find((entry) => entry.id !== id)
  return {
    'prompts.added': { type: 'prompts.added', prompts: [], priority: 'normal' },
    'review.selected': { type: 'review.selected', id: other?.id ?? id },
    'review.judged': { type: 'review.judged', id },
    'review.moved': { type: 'review.moved', id, to: 0 },
    'review.prioritized': { type: 'review.prioritized', id, priority: 'normal' },
    'reviews.removed': { type: 'reviews.removed', ids: [id] },
    'habits.changed': { type: 'habits.changed', habits: {} },
    'attempt.failed': { type: 'attempt.failed', id, failure: rateLimit, until: slowedUntil },
    'failed.retried': {
      type: 'failed.retried',
      totalUsd: totalWith(readSpending(context), failedOrders(context), health),
    },
  } satisfies { [Type in StudioEvent['type']]?: StudioEvent & { type: Type } }
}
