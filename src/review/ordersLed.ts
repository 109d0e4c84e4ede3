import type { Order } from '../generation/createGeneration.ts'
import type { Drawing } from './drawing.ts'
import type { ReviewContext } from './reviewContext.ts'

/** What is drawn before there is something to judge: a change is one picture, the first are as many as were wanted. */
export function ordersLed(
  { origin: { kind }, order }: Pick<Drawing, 'origin' | 'order'>,
  { versions, candidates }: Pick<ReviewContext, 'versions' | 'candidates'>,
): Order[] {
  const isCandidate = kind === 'first' || kind === 'candidate'
  return Array<Order>(isCandidate ? Math.max(1, candidates - versions.length) : 1).fill(order)
}
