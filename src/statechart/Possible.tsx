import { useLive } from './ChartContext.ts'
import type { Chart } from './chart.ts'
import type { Transition } from './transition.ts'
import { whyNot } from './whyNot.ts'

/** Whether a transition can be taken now, and if not, why. */
export function Possible({ chart, transition }: { chart: Chart; transition: Transition }) {
  const isPossible = useLive(({ possible }) => possible.has(transition.id))
  const reason = useLive((live) => whyNot(chart, live, transition) ?? '')
  if (isPossible) return <span className="machine-possible">possible now</span>
  return <span className="hint">{reason ? `not now: ${reason}` : 'not now'}</span>
}
