import { useId, useLayoutEffect, useRef } from 'react'
import { budgetIn } from './budget.ts'
import { Facts } from './Facts.tsx'
import { formatUsd } from './formatUsd.ts'
import { isAskingForMore } from './notice.ts'
import { useReview, useRoom } from './RoomContext.ts'
import { totalOf } from './spending.ts'
import './OverBudget.css'

/** Asks before a picture is ordered that the budget has no room for. */
export function OverBudget() {
  const isAsking = useReview(({ context }) => isAskingForMore(context.notice))
  return isAsking && <Question />
}

function Question() {
  const { review } = useRoom()
  const bills = useReview(({ context }) => context.bills)
  const budget = useReview(({ context }) => context.budget)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const decline = () => review.send({ type: 'overrun.declined' })

  // Closed before it goes, so that the focus returns to the button that was pressed.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

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
      <h2 id={title}>Go beyond the budget?</h2>
      <Facts
        facts={{
          Budget: formatUsd(budgetIn(budget) ?? 0),
          'Spent so far': formatUsd(totalOf(bills)),
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
    </dialog>
  )
}
