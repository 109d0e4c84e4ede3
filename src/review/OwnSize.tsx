import { useId } from 'react'
import { sizeProblem } from '../contract/settings.ts'
import './OwnSize.css'

type OwnSizeProps = {
  /** `WIDTHxHEIGHT` as typed so far. */
  size: string
  onChange: (size: string) => void
}

/** A size of one's own, held against the rules of the models while it is typed. */
export function OwnSize({ size, onChange }: OwnSizeProps) {
  const id = useId()
  const [width = '', height = ''] = size.split('x')
  const problem = problemOf(width, height)
  const edge = (name: string, value: string, toSize: (edge: string) => string) => (
    <label className="field">
      {name}
      <input
        value={value}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        aria-invalid={problem !== undefined}
        aria-describedby={id}
        // Digits alone, and no zero before them: a size that begins with one is none.
        onChange={({ target }) => onChange(toSize(target.value.replace(/^[\D0]+|\D/g, '')))}
      />
    </label>
  )
  return (
    <div className="own-size">
      {edge('Width', width, (typed) => `${typed}x${height}`)}
      <span className="times" aria-hidden>
        ×
      </span>
      {edge('Height', height, (typed) => `${width}x${typed}`)}
      <p id={id} className="hint" data-over={problem !== undefined}>
        {problem ?? `${megapixels(Number(width) * Number(height))} megapixels`}
      </p>
    </div>
  )
}

/** In a sentence; while an edge is missing, the rules. */
function problemOf(width: string, height: string): string | undefined {
  if (!width || !height)
    return 'Both edges in pixels: multiples of 16, at most 3840, one at most 3 times the other.'
  const problem = sizeProblem(`${width}x${height}`)
  return problem && `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`
}

const megapixels = (pixels: number) => (pixels / 1e6).toFixed(2)
