import { useProvider } from '../provider/HealthContext.ts'
import { budgetIn } from '../review/budget.ts'
import { formatUsd } from '../review/formatUsd.ts'
import { ordersFor } from '../review/ordersFor.ts'
import { totalWith } from '../review/spending.ts'
import { AskInPlace } from './AskInPlace.tsx'
import { readSpending } from './readSpending.ts'
import { standingOf } from './standing.ts'
import { onScreen, snapshotOf } from './studioContext.ts'
import { useStudio } from './useStudio.ts'

/** Orders everything that failed once more, and asks before it goes beyond the budget. */
export function RetryFailed({ count }: { count: number }) {
  const { studio } = useStudio()
  const health = useProvider()
  if (count === 0) return null

  const total = () => {
    const { context } = studio.getSnapshot()
    const failed = context.entries.filter((entry) => standingOf(entry) === 'failed')
    const orders = failed.flatMap((entry) => ordersFor('drawing.retried', snapshotOf(entry)))
    return totalWith(readSpending(context), orders, health)
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
