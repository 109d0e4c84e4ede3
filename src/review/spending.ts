import type { Health } from '../contract/health.ts'
import { instructionFor } from '../contract/instruction.ts'
import { costOf, type Bill } from '../contract/prices.ts'
import type { Order } from '../generation/createGeneration.ts'
import { expectedCost, type Asked } from './expectedCost.ts'
import { formatCount } from './format.ts'
import { formatUsd } from './formatUsd.ts'

/** What pictures cost in all, in US dollars, as far as that is known. */
export const totalOf = (bills: readonly Bill[]): number =>
  bills.reduce((sum, bill) => sum + (costOf(bill) ?? 0), 0)

/**
 * The same with one more picture, at its most expensive: without a limit where nobody can tell. It
 * costs nothing while nobody draws.
 */
export const totalWith = (
  bills: readonly Bill[],
  next: Order,
  health: Health | undefined,
): number =>
  totalOf(bills) + (health ? (expectedCost(askedFor(next, health))?.high ?? Infinity) : 0)

/** An order in the terms of its cost. */
export const askedFor = (order: Order, health: Health): Asked => ({
  health,
  settings: order.settings,
  text: instructionFor(order),
  hasPictures: order.references !== undefined || order.change !== undefined,
})

/** The same in words, and of how many pictures it is not known. */
export function totalWords(bills: readonly Bill[]): string {
  const unknown = bills.filter((bill) => costOf(bill) === undefined).length
  const total = formatUsd(totalOf(bills))
  return unknown ? `${total}, and ${formatCount(unknown, 'picture')} without a price` : total
}
