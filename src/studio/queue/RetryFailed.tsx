import { useProvider } from '../../provider/HealthContext.ts'
import { budgetIn } from '../../review/budget.ts'
import { formatUsd } from '../../review/formatUsd.ts'
import { totalWith } from '../../review/spending.ts'
import { AskInPlace } from '../AskInPlace.tsx'
import { canRetry, failedOrders } from '../failedOrders.ts'
import { readSpending } from '../readSpending.ts'
import { onScreen } from '../studioContext.ts'
import { useReviews } from '../useReviews.ts'
import { useStudio } from '../useStudio.ts'

/** Orders everything that failed once more, and asks before it goes beyond the budget. */
export function RetryFailed() {
  const { studio } = useStudio()
  const health = useProvider()
  const count = useReviews(({ entries }) => entries.filter(canRetry).length)
  if (count === 0) return null

  const total = () => {
    const { context } = studio.getSnapshot()
    return totalWith(readSpending(context), failedOrders(context), health)
  }
  const question = () => {
    const budget = budgetIn(onScreen(studio.getSnapshot().context).context.budget) ?? Infinity
    const sum = total()
    if (sum <= budget) return undefined
    const cost = Number.isFinite(sum) ? `up to ${formatUsd(sum)}` : 'an unknown price'
    return `That comes to ${cost} in all; the budget is ${formatUsd(budget)}.`
  }
  return (
    <AskInPlace
      question={question}
      answer="Retry all the same"
      onAnswer={(wasAsked) =>
        studio.send({
          type: 'failed.retried',
          totalUsd: total(),
          ...(wasAsked && { isAllowed: true }),
        })
      }
    >
      Retry {count} failed
    </AskInPlace>
  )
}
