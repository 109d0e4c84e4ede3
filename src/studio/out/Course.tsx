import { formatUsd } from '../../review/formatUsd.ts'
import { CourseTable } from './CourseTable.tsx'
import { formatClock } from '../../timeline/formatClock.ts'
import type { Step } from './courseOf.ts'
import './Course.css'

const width = 600
const height = 100

/** How decisions and cost added up: two small plots over the same time, and a table of the same. */
export function Course({ steps }: { steps: readonly Step[] }) {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const most = Math.max(last.approved, last.rejected)
  if (!most && !last.usd) return null
  const line = (value: (step: Step) => number, top: number) => toPath(steps, value, top)
  return (
    <figure className="course" aria-label="Decisions and cost over time">
      <div aria-hidden>
        {most > 0 && (
          <>
            <p>
              <span className="key approved">Approved {last.approved}</span>
              <span className="key rejected">Rejected {last.rejected}</span>
            </p>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
              <path className="rejected" d={line(({ rejected }) => rejected, most)} />
              <path className="approved" d={line(({ approved }) => approved, most)} />
            </svg>
          </>
        )}
        {last.usd > 0 && (
          <>
            <p>
              <span className="key cost">Cost {formatUsd(last.usd)}</span>
            </p>
            <svg className="low" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
              <path className="cost" d={`${line(({ usd }) => usd, last.usd)}V${height}H0Z`} />
            </svg>
          </>
        )}
        <p className="ends">
          <span>{formatClock(first.at)}</span>
          <span>{formatClock(last.at)}</span>
        </p>
      </div>
      <CourseTable steps={steps} />
    </figure>
  )
}

/** A line that is level until something happens. */
function toPath(steps: readonly Step[], value: (step: Step) => number, top: number): string {
  const start = steps[0]?.at ?? 0
  const span = Math.max(1, (steps.at(-1)?.at ?? 0) - start)
  const points = steps.map((step) => {
    const x = (((step.at - start) / span) * width).toFixed(1)
    return `H${x}V${(height * (1 - value(step) / Math.max(top, 1e-9))).toFixed(1)}`
  })
  return `M0 ${height}${points.join('')}`
}
