import { useId } from 'react'
import { useModal } from '../controls/useModal.ts'
import { useProvider } from '../provider/HealthContext.ts'
import { budgetIn } from './budget.ts'
import { expectedWords } from './expectedCost.ts'
import { Facts } from './Facts.tsx'
import { formatUsd } from './formatUsd.ts'
import { NewBudget } from './NewBudget.tsx'
import { isAskingForMore } from './notice.ts'
import { ordersFor } from './ordersFor.ts'
import { useReview, useRoom, useSpending } from './RoomContext.ts'
import { askedFor, totalWith, totalWords } from './spending.ts'
import './OverBudget.css'

/** Asks before a picture is ordered that the budget has no room for, or nobody knows whether. */
export function OverBudget() {
  const isAsking = useReview(({ context }) => isAskingForMore(context.notice))
  return isAsking && <Question />
}

function Question() {
  const { review } = useRoom()
  const health = useProvider()
  const snapshot = useReview((snapshot) => snapshot)
  const { budget, refusals } = snapshot.context
  const spending = useSpending()
  const request = refusals.at(-1)?.request ?? ''
  const orders = ordersFor(request, snapshot)
  const [order] = orders
  const asked = health && order && askedFor(order, health)
  const total = totalWith(spending, orders, health)
  const isKnown = Number.isFinite(total)
  const upTo = asked?.hasPictures ? 'at least' : 'up to'
  const dialog = useModal()
  const title = useId()
  const decline = () => review.send({ type: 'overrun.declined' })

  return (
    <dialog
      ref={dialog}
      className="over-budget"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        decline()
      }}
    >
      <h2 id={title}>{isKnown ? 'Go beyond the budget?' : 'Draw it at an unknown price?'}</h2>
      <Facts
        facts={{
          Budget: formatUsd(budgetIn(budget) ?? 0),
          'Spent so far': totalWords(spending.bills),
          'This picture': asked && expectedWords(asked, orders.length),
          'In all': isKnown ? `${upTo} ${formatUsd(total)}` : 'not known',
        }}
      />
      <div className="answers">
        <button className="button primary" onClick={() => review.send({ type: 'overrun.allowed' })}>
          Draw it all the same
        </button>
        <button className="button" onClick={decline}>
          Not now
        </button>
      </div>
      <NewBudget request={request} />
    </dialog>
  )
}
