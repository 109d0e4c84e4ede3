import { useId } from 'react'
import { isUnclear } from './budget.ts'
import { priceMonth } from './priceMonth.ts'

type BudgetFieldProps = {
  /** In US dollars, as typed. */
  value: string
  onChange: (budget: string) => void
}

/** What the session may cost before it asks; remembered for the next one. */
export function BudgetField({ value, onChange }: BudgetFieldProps) {
  const id = useId()
  const isWrong = isUnclear(value)
  return (
    <div className="field">
      <label htmlFor={id}>Budget in $</label>
      <input
        id={id}
        value={value}
        inputMode="decimal"
        autoComplete="off"
        placeholder="None"
        maxLength={20}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className="hint" data-over={isWrong}>
        {isWrong
          ? 'An amount such as 5 or 0.50, or nothing.'
          : `For this session, by prices of ${priceMonth}. You are asked beyond it, and where no price is known.`}
      </p>
    </div>
  )
}
