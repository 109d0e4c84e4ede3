import { useId } from 'react'
import { limits } from '../contract/limits.ts'

type NameFieldProps = { name: string; onChange: (name: string) => void }

/** Who decided, in the reviewer's own words; remembered for the next time. */
export function NameField({ name, onChange }: NameFieldProps) {
  const id = useId()
  const isTooLong = name.length > limits.reviewerLength
  return (
    <div className="field">
      <label htmlFor={id}>Your name</label>
      <input
        id={id}
        dir="auto"
        value={name}
        autoComplete="name"
        placeholder="For the record"
        aria-invalid={isTooLong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className="hint" data-over={isTooLong}>
        {isTooLong
          ? `The record takes the first ${limits.reviewerLength} characters.`
          : 'Kept in this browser for the next time.'}
      </p>
    </div>
  )
}
