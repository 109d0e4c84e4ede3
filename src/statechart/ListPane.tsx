import { useEffect, useRef } from 'react'
import { useLive } from './ChartContext.ts'
import { pathName, type Chart, type State } from './chart.ts'
import { Send } from './Send.tsx'
import type { Transition } from './transition.ts'

/** The same facts as the picture, as a list: for those who listen, search or copy. */
export function ListPane({ chart }: { chart: Chart }) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView()
  }, [])
  return (
    <section
      ref={list}
      className="machine-list"
      tabIndex={0}
      data-focus-home
      aria-label="States and transitions"
    >
      <StateList chart={chart} states={chart.root.children} />
    </section>
  )
}

const StateList = ({ chart, states }: { chart: Chart; states: readonly State[] }) => (
  <ul>
    {states.map((state) => (
      <StateItem key={state.id} chart={chart} state={state} />
    ))}
  </ul>
)

function StateItem({ chart, state }: { chart: Chart; state: State }) {
  const isActive = useLive(({ active }) => active.has(state.id))
  const isInitial = chart.states.get(state.parent ?? '')?.initial === state.id
  const notes = [
    ...(isInitial ? ['entered first'] : []),
    ...state.invokes.map(({ src }) => `runs ${src}`),
    ...state.entry.map((action) => `on entry ${action}`),
    ...state.exit.map((action) => `on exit ${action}`),
    ...state.tags.map((tag) => `tagged ${tag}`),
  ]
  return (
    <li aria-current={isActive ? 'step' : undefined}>
      <div className="machine-list-head">
        {state.title && <strong>{state.title}</strong>}
        <code>{state.key}</code>
        {isActive && <span className="machine-now">now</span>}
      </div>
      <p>{state.description}</p>
      {notes.length > 0 && <p className="hint">{notes.join(' · ')}</p>}
      {state.transitions.length > 0 && (
        <ul className="machine-transitions">
          {state.transitions.map((transition) => (
            <TransitionItem key={transition.id} chart={chart} transition={transition} />
          ))}
        </ul>
      )}
      {state.children.length > 0 && <StateList chart={chart} states={state.children} />}
    </li>
  )
}

function TransitionItem({ chart, transition }: { chart: Chart; transition: Transition }) {
  const { id, name, condition, targets, description, actions } = transition
  const isPossible = useLive(({ possible }) => possible.has(id))
  const way = targets.length
    ? `→ ${targets.map((target) => pathName(chart, target)).join(', ')}`
    : 'stays'
  return (
    <li data-possible={isPossible || undefined}>
      <div className="machine-list-head">
        <code>{name}</code>
        {condition && <span>{condition}</span>}
        <span>{way}</span>
        {isPossible && <span className="machine-possible">possible now</span>}
        <Send transition={transition} />
      </div>
      <p className="hint">
        {description}
        {actions.length > 0 && ` Does ${actions.join(', ')}.`}
      </p>
    </li>
  )
}
