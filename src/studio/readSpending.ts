import type { Order } from '../generation/createGeneration.ts'
import { ordersLed } from '../review/ordersLed.ts'
import type { ReviewContext } from '../review/reviewContext.ts'
import type { Spending } from '../review/spending.ts'
import { snapshotOf, type StudioContext } from './studioContext.ts'

/** What all reviews have cost so far, and what they have ordered and not got yet. */
export function readSpending({ entries, past }: StudioContext): Spending {
  const contexts = entries.map((entry) => snapshotOf(entry).context)
  return {
    bills: [...past.map(({ context }) => context), ...contexts].flatMap(({ bills }) => bills),
    ordered: contexts.flatMap(ordersOf),
  }
}

/** What is drawn, and the candidates that come after it. */
export const ordersOf = (context: ReviewContext): Order[] =>
  context.drawing ? ordersLed(context.drawing, context) : []
