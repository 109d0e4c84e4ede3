import { costOf, hasPrice, type Bill } from '../contract/prices.ts'
import { formatUsd } from './formatUsd.ts'

/** What a version cost, or why nobody can tell. */
export function costWords(bill: Bill): string {
  if (bill.provider === 'stand-in') return 'nothing, by the stand-in'
  const usd = costOf(bill)
  if (usd !== undefined) return formatUsd(usd)
  return hasPrice(bill.imageModel) ? 'unknown: no tokens told' : 'no price known'
}
