import type { Order } from '../generation/createGeneration.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { budgetIn, isUnclear } from '../review/budget.ts'
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
  isBeyond: boolean
}

/** What all of them may cost, what it comes to, and what the budget says to that. */
export function AddPromptsCost(props: AddPromptsCostProps) {
  const { orders, spending, totalUsd, budget, isBeyond } = props
  const health = useProvider()
  const isFree = health?.provider === 'stand-in'
  const limit = budgetIn(budget)
  const { bills, ordered } = spending
  return (
    <>
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
      {isBeyond && (
        <p className="beyond" role="alert">
          {Number.isFinite(totalUsd)
            ? 'The budget of this session may have no room for all of that.'
            : 'There is a budget, and nobody knows what that will cost.'}
        </p>
      )}
      {isUnclear(budget) && (
        <p className="beyond" role="alert">
          The budget is no amount of money. Correct it in the settings, or leave it empty.
        </p>
      )}
    </>
  )
}

const totalInWords = (usd: number) =>
  Number.isFinite(usd) ? `up to ${formatUsd(usd)}` : 'not known'
