import type { Problem } from '../batch/batch.ts'
import type { FitRow } from '../batch/fitSettings.ts'
import { formatCount } from '../review/format.ts'

type AddPromptsPreviewProps = {
  rows: readonly FitRow[]
  problems: readonly Problem[]
  /** Where they are from, in words. */
  source: string
}

/** What a row says of itself, beside its prompt. */
const ownOf = ({ settings, candidates, priority }: FitRow): string =>
  [
    ...Object.entries(settings).map(([name, value]) => `${name} ${value}`),
    candidates && formatCount(candidates, 'picture'),
    priority && `${priority} priority`,
  ]
    .filter(Boolean)
    .join(' · ')

const shownRows = 4
const shownProblems = 6

/** The first of the prompts, how many more there are, and what is left out and why. */
export function AddPromptsPreview({ rows, problems, source }: AddPromptsPreviewProps) {
  return (
    <>
      {rows.length > 0 && (
        <ol className="rows" aria-label={`Prompts of ${source}`}>
          {rows.slice(0, shownRows).map((row) => (
            <li key={row.line}>
              <span className="line">{row.line}</span>
              <div>
                <p dir="auto">{row.prompt}</p>
                <p className="hint">{ownOf(row)}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {rows.length > shownRows && <p className="hint">and {rows.length - shownRows} more</p>}
      {problems.length > 0 && (
        <div className="problems" role="alert">
          <p>{`Of ${source} this is left out:`}</p>
          <ul>
            {problems.slice(0, shownProblems).map(({ line, to, words }) => (
              <li key={`${line} ${words}`}>
                {to ? `Lines ${line} to ${to}` : `Line ${line}`}: {words}.
              </li>
            ))}
          </ul>
          {problems.length > shownProblems && <p>and {problems.length - shownProblems} more</p>}
        </div>
      )}
    </>
  )
}
