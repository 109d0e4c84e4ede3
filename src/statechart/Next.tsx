import { use } from 'react'
import { ChartContext, useLive } from './ChartContext.ts'
import type { Chart } from './chart.ts'
import { Send } from './Send.tsx'

const separator = '\n'

/** The events that lead on from here now; those that a click can send are buttons, and first. */
export function Next({ chart }: { chart: Chart }) {
  const send = use(ChartContext)?.send ?? {}
  const possible = useLive(({ possible }) => [...possible].join(separator))
  const leading = possible
    .split(separator)
    .flatMap((id) => chart.transitions.get(id) ?? [])
    .filter(({ targets }) => targets.length)
  const names = new Set(leading.filter(({ event }) => !send[event]).map(({ name }) => name))
  if (!leading.length) return null
  return (
    <div className="machine-next">
      <span className="hint">Next</span>
      {leading
        .filter(({ event }) => send[event])
        .map((transition) => (
          <Send key={transition.id} transition={transition} isNamed />
        ))}
      {[...names].map((name) => (
        <code key={name}>{name}</code>
      ))}
    </div>
  )
}
