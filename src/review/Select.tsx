import { useId, type ReactNode } from 'react'

/** One of the things to choose from; `words` where its name alone does not say enough. */
export type Choice<Value extends string> = { value: Value; words?: string; disabled?: boolean }

type SelectProps<Value extends string> = {
  name: string
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
  /** Described below the field; no part of its name. */
  hint?: ReactNode
  /** Whether the hint says what is wrong. */
  isWrong?: boolean
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { name, value, choices, onChange, hint, isWrong = false } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map(({ value, words = value, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className="hint" data-over={isWrong}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Values that speak for themselves. */
export const plain = <Value extends string>(values: readonly Value[]): Choice<Value>[] =>
  values.map((value) => ({ value }))
