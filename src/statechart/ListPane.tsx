import { useEffect, useRef } from 'react'
import { useLive } from './ChartContext.ts'
import type { Chart, State } from './chart.ts'
import { TransitionList } from './TransitionList.tsx'

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
      <StateList chart={chart} states={topStates(chart)} />
    </section>
  )
}

/** What the machine does wherever it is comes first. */
const topStates = ({ root }: Chart) =>
  root.transitions.length ? [{ ...root, children: [] }, ...root.children] : root.children

const StateList = ({ chart, states }: { chart: Chart; states: readonly State[] }) => (
  <ul>
    {states.map((state) => (
      <StateItem key={state.id} chart={chart} state={state} />
    ))}
  </ul>
)

function StateItem({ chart, state }: { chart: Chart; state: State }) {
  // The machine as a whole is in no state of its own.
  const isActive = useLive(({ active }) => state.depth > 0 && active.has(state.id))
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
      <TransitionList chart={chart} state={state} />
      {state.children.length > 0 && <StateList chart={chart} states={state.children} />}
    </li>
  )
}
