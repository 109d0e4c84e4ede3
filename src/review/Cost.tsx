import { useProvider } from '../provider/HealthContext.ts'
import { expectedWords } from './expectedCost.ts'
import { priceMonth } from './priceMonth.ts'
import { useReview, useSpending } from './RoomContext.ts'
import { totalWords } from './spending.ts'

/** What the first picture may cost, and what others did so far. */
export function Cost() {
  const health = useProvider()
  const settings = useReview(({ context }) => context.settings)
  const text = useReview(({ context }) => context.prompt)
  const candidates = useReview(({ context }) => context.candidates)
  const { bills } = useSpending()
  const hasPictures = useReview(({ context }) => context.references.length > 0)
  return (
    <div className="row hint">
      <span>
        {health
          ? `Costs ${expectedWords({ health, settings, text, hasPictures }, candidates)}`
          : '\u00a0'}
      </span>
      {bills.length > 0 && <span>So far {totalWords(bills)}</span>}
      {bills.length === 0 && health?.provider === 'openai' && <span>Prices of {priceMonth}</span>}
    </div>
  )
}
