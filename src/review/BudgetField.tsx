import { useId } from 'react'
import { isUnclear } from './budget.ts'
import { useReview, useRoom } from './RoomContext.ts'

/** What the session may cost before it asks; remembered for the next one. */
export function BudgetField() {
  const id = useId()
  const { review } = useRoom()
  const budget = useReview(({ context }) => context.budget)
  const isWrong = isUnclear(budget)
  return (
    <div className="field">
      <label htmlFor={id}>Budget in $</label>
      <input
        id={id}
        value={budget}
        inputMode="decimal"
        autoComplete="off"
        placeholder="None"
        maxLength={20}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => review.send({ type: 'budget.changed', budget: target.value })}
      />
      <p id={`${id}-hint`} className="hint" data-over={isWrong}>
        {isWrong
          ? 'An amount such as 5 or 0.50, or nothing.'
          : 'For this session; beyond it, you are asked first.'}
      </p>
    </div>
  )
}
