import { formatUsd } from '../../review/formatUsd.ts'
import { atEqualTimes, type Step } from './courseOf.ts'
import { formatClock } from '../../timeline/formatClock.ts'

/** Enough rows to see how it went, and few enough to be read out. */
const rows = 8

/** The plot in figures. */
export function CourseTable({ steps }: { steps: readonly Step[] }) {
  return (
    <details>
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col">Approved</th>
            <th scope="col">Rejected</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {atEqualTimes(steps, rows).map(({ at, approved, rejected, usd }) => (
            <tr key={at}>
              <th scope="row">{formatClock(at)}</th>
              <td>{approved}</td>
              <td>{rejected}</td>
              <td>{formatUsd(usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
