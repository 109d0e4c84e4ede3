import { useState } from 'react'
import { useProvider } from '../provider/HealthContext.ts'
import { isUnclear } from './budget.ts'
import { BudgetField } from './BudgetField.tsx'
import { nextEvents } from './nextEvents.ts'
import { useReview, useRoom } from './RoomContext.ts'

/** Another budget, with which the same is asked for again: the type of the event is `request`. */
export function NewBudget({ request }: { request: string }) {
  const { review, session } = useRoom()
  const health = useProvider()
  const [typed, setTyped] = useState(useReview(({ context }) => context.budget))
  const askAgain = () => {
    if (isUnclear(typed)) return
    review.send({ type: 'budget.changed', budget: typed })
    const requests = Object.values(nextEvents(review.getSnapshot(), session.spending(), health))
    const again = requests.find(({ type }) => type === request)
    if (again) review.send(again)
  }
  return (
    <form
      className="new-budget"
      onSubmit={(event) => {
        event.preventDefault()
        askAgain()
      }}
    >
      <BudgetField value={typed} onChange={setTyped} />
      <button className="button">Use this budget</button>
    </form>
  )
}
