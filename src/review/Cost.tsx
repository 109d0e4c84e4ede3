import { pricesAsOf } from '../contract/prices.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { expectedWords } from './expectedCost.ts'
import { useReview } from './RoomContext.ts'
import { totalWords } from './spending.ts'

const month = new Intl.DateTimeFormat('en', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
}).format(new Date(pricesAsOf))

/** What the first picture may cost, and what others did so far. */
export function Cost() {
  const health = useProvider()
  const settings = useReview(({ context }) => context.settings)
  const text = useReview(({ context }) => context.prompt)
  const bills = useReview(({ context }) => context.bills)
  const hasReferences = useReview(({ context }) => context.references.length > 0)
  // What one of them costs is nowhere told beforehand.
  const more =
    hasReferences && health?.provider === 'openai' ? ', and what the reference pictures add' : ''
  return (
    <div className="row hint">
      <span>{health ? `Costs ${expectedWords({ health, settings, text })}${more}` : '\u00a0'}</span>
      {bills.length > 0 && <span>So far {totalWords(bills)}</span>}
      {bills.length === 0 && health?.provider === 'openai' && <span>Prices of {month}</span>}
    </div>
  )
}
