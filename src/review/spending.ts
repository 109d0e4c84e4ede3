import type { Health } from '../contract/health.ts'
import { instructionFor } from '../contract/instruction.ts'
import { costOf, type Bill } from '../contract/prices.ts'
import type { Order } from '../generation/createGeneration.ts'
import { expectedCost } from './expectedCost.ts'
import { formatCount } from './format.ts'
import { formatUsd } from './formatUsd.ts'

/** What pictures cost in all, in US dollars, as far as that is known. */
export const totalOf = (bills: readonly Bill[]): number =>
  bills.reduce((sum, bill) => sum + (costOf(bill) ?? 0), 0)

/** The same with one more picture, at its most expensive; it costs nothing while nobody draws. */
export function totalWith(bills: readonly Bill[], next: Order, health: Health | undefined): number {
  const asked = health && { health, settings: next.settings, text: instructionFor(next) }
  return totalOf(bills) + ((asked && expectedCost(asked)?.high) ?? 0)
}

/** The same in words, and of how many pictures it is not known. */
export function totalWords(bills: readonly Bill[]): string {
  const unknown = bills.filter((bill) => costOf(bill) === undefined).length
  const total = formatUsd(totalOf(bills))
  return unknown ? `${total}, and ${formatCount(unknown, 'picture')} without a price` : total
}
