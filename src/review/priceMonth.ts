import { pricesAsOf } from '../contract/prices.ts'

/** When the prices were those that estimates and bills go by: Nov 2026. */
export const priceMonth = new Intl.DateTimeFormat('en', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
}).format(new Date(pricesAsOf))
