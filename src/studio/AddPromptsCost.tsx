import type { Order } from '../generation/createGeneration.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { budgetIn } from '../review/budget.ts'
import { togetherWords } from '../review/expectedCost.ts'
import { Facts } from '../review/Facts.tsx'
import { formatCount } from '../review/format.ts'
import { formatUsd } from '../review/formatUsd.ts'
import { askedFor, totalWords, type Spending } from '../review/spending.ts'

type AddPromptsCostProps = {
  orders: readonly Order[]
  spending: Spending
  /** With all of that, at most; without a limit where nobody can tell. */
  totalUsd: number
  /** As typed. */
  budget: string
}

/** What all of them may cost, what it comes to, and the budget. */
export function AddPromptsCost(props: AddPromptsCostProps) {
  const { orders, spending, totalUsd, budget } = props
  const health = useProvider()
  const isFree = health?.provider === 'stand-in'
  const limit = budgetIn(budget)
  const { bills, ordered } = spending
  return (
    <Facts
      facts={{
        Pictures: orders.length,
        'They cost': health && togetherWords(orders.map((order) => askedFor(order, health))),
        'Spent so far': bills.length > 0 && !isFree ? totalWords(bills) : undefined,
        'On order': ordered.length > 0 ? formatCount(ordered.length, 'picture') : undefined,
        'In all': isFree ? undefined : totalInWords(totalUsd),
        Budget: limit === undefined ? undefined : formatUsd(limit),
      }}
    />
  )
}

const totalInWords = (usd: number) =>
  Number.isFinite(usd) ? `up to ${formatUsd(usd)}` : 'not known'
