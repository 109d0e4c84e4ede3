import { useLive } from './ChartContext.ts'
import type { Chart, State } from './chart.ts'
import { rowName } from './grouping.ts'
import { pathName } from './names.ts'
import { Possible } from './Possible.tsx'
import { Send } from './Send.tsx'
import type { Transition } from './transition.ts'

/** What leads out of a state, and what it does where it is; what has one effect is folded up. */
export function TransitionList({ chart, state }: { chart: Chart; state: State }) {
  if (!state.transitions.length) return null
  const folds = state.rows.filter(({ transitions }) => transitions.length > 1)
  const folded = new Set(folds.flatMap(({ transitions }) => transitions))
  const items = (transitions: readonly Transition[]) =>
    transitions.map((transition) => (
      <TransitionItem key={transition.id} chart={chart} transition={transition} />
    ))
  return (
    <ul className="machine-transitions">
      {items(state.transitions.filter((transition) => !folded.has(transition)))}
      {folds.map((row) => (
        <li key={row.id}>
          <details className="fold">
            <summary>
              {rowName(row)}: {row.transitions[0]?.description}
            </summary>
            <ul>{items(row.transitions)}</ul>
          </details>
        </li>
      ))}
    </ul>
  )
}

function TransitionItem({ chart, transition }: { chart: Chart; transition: Transition }) {
  const { id, source, name, condition, targets, description, actions } = transition
  const isPossible = useLive(({ possible }) => possible.has(id))
  const isHere = useLive(({ active }) => active.has(source))
  const way = targets.length ? `→ ${targets.map(pathName).join(', ')}` : 'stays'
  return (
    <li data-possible={isPossible || undefined}>
      <div className="machine-list-head">
        <code>{name}</code>
        {condition && <span>{condition}</span>}
        <span>{way}</span>
        {isHere && <Possible chart={chart} transition={transition} />}
        <Send transition={transition} />
      </div>
      <p className="hint">
        {description}
        {actions.length > 0 && ` Does ${actions.join(', ')}.`}
      </p>
    </li>
  )
}
