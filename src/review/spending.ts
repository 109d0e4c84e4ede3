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

/** What the reviews of a session have cost, and what they have ordered and not got yet. */
export type Spending = { bills: readonly Bill[]; ordered: readonly Order[] }

/**
 * What it comes to with more pictures, each at its most expensive: without a limit where nobody can
 * tell, nor who draws: they may be ordered before the server has said so.
 */
export function totalWith(
  { bills, ordered }: Spending,
  next: readonly Order[],
  health: Health | undefined,
): number {
  const costs = [...ordered, ...next].map(
    (order) => health && expectedCost(askedFor(order, health)),
  )
  return costs.reduce((sum, cost) => sum + (cost?.high ?? Infinity), totalOf(bills))
}

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
