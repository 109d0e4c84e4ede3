import { useId } from 'react'

type CompressionFieldProps = {
  value: number
  format: string
  onChange: (compression: number) => void
}

/** How much of a picture is kept, where its format loses any of it. */
export function CompressionField({ value, format, onChange }: CompressionFieldProps) {
  const id = useId()
  const isOff = format === 'png'
  return (
    <div className="field">
      <label htmlFor={id}>Compression</label>
      <div className="range">
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={5}
          disabled={isOff}
          value={isOff ? 100 : value}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange(target.valueAsNumber)}
        />
        <span aria-hidden>{isOff ? 100 : value}</span>
      </div>
      <p id={`${id}-hint`} className="hint">
        {isOff ? 'A png is always kept whole.' : '100 keeps the most.'}
      </p>
    </div>
  )
}
