import { useId, useState } from 'react'
import { useStudio } from '../useStudio.ts'
import { isUnclearLimit, usualLimitMb } from './memoryLimit.ts'

/** What the pictures should take; remembered for the next time. Half of a number would be another. */
export function LimitField() {
  const { studio } = useStudio()
  const [text, setText] = useState(() => studio.getSnapshot().context.memoryMb)
  const id = useId()
  const isWrong = isUnclearLimit(text)
  const keep = () => {
    if (!isWrong) studio.send({ type: 'habits.changed', habits: { memoryMb: text.trim() } })
  }
  return (
    <div className="field">
      <label htmlFor={id}>Pictures may take, in MB</label>
      <input
        id={id}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        placeholder={String(usualLimitMb(navigator))}
        maxLength={6}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep()
        }}
      />
      <p id={`${id}-hint`} className="hint" data-over={isWrong}>
        {isWrong
          ? 'A number from 10 on, such as 1500, or nothing.'
          : 'Near it you are told. Nothing is released unless you say so.'}
      </p>
    </div>
  )
}
