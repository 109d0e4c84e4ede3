const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' })
const small = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumSignificantDigits: 2,
})

/** $0.0059, $0.013, $0.22, $12.30: as many digits as tell small amounts apart. */
export const formatUsd = (usd: number): string => (usd > 0 && usd < 0.1 ? small : cents).format(usd)
