import { use } from 'react'
import { ChartContext, useLive } from './ChartContext.ts'
import type { Chart, State } from './chart.ts'
import { MachineFacts } from './MachineFacts.tsx'
import { pathName } from './names.ts'
import { Next } from './Next.tsx'
import { Possible } from './Possible.tsx'
import { Send } from './Send.tsx'
import type { Transition } from './transition.ts'

type DetailsProps = { chart: Chart; selected: string | undefined }

/** Tells about what is selected; while nothing is, about where the machine is. */
export function Details({ chart, selected }: DetailsProps) {
  const innermost = useLive(({ active }) => [...active].at(-1) ?? '')
  const id = selected ?? innermost
  const state = chart.states.get(id)
  const transition = chart.transitions.get(id)
  return (
    <section className="machine-details" aria-label="Selected" tabIndex={0} data-focus-home>
      {state && <StateDetails chart={chart} state={state} />}
      {transition && <TransitionDetails chart={chart} transition={transition} />}
      {selected && <BackToNow />}
    </section>
  )
}

function StateDetails({ chart, state }: { chart: Chart; state: State }) {
  const isActive = useLive(({ active }) => active.has(state.id))
  return (
    <>
      <h3>
        <code>{pathName(state.id)}</code>
        {isActive && state.depth > 0 && <span className="machine-now">now</span>}
      </h3>
      <p>{state.description}</p>
      <MachineFacts
        facts={{
          Runs: state.invokes.map(({ src }) => src),
          'On entry': state.entry,
          'On exit': state.exit,
          Tags: state.tags,
        }}
      />
      {isActive && <Next chart={chart} />}
    </>
  )
}

function TransitionDetails({ chart, transition }: { chart: Chart; transition: Transition }) {
  const { name, condition, actions, description, source, targets } = transition
  const row = chart.states.get(source)?.rows.find((row) => row.transitions.includes(transition))
  const others = row?.transitions.filter((other) => other !== transition) ?? []
  return (
    <>
      <h3>
        <code>{name}</code>
        <Possible chart={chart} transition={transition} />
        <Send transition={transition} />
      </h3>
      <p>{description}</p>
      <MachineFacts
        facts={{
          From: [pathName(source)],
          To: targets.length ? targets.map((target) => pathName(target)) : ['stays'],
          When: condition ? [condition] : [],
          Does: actions,
          Likewise: others.map(({ name, condition }) => [name, condition].join(' ').trim()),
        }}
      />
    </>
  )
}

function BackToNow() {
  const select = use(ChartContext)?.select
  return (
    <button className="machine-back" onClick={() => select?.(undefined)}>
      Back to now
    </button>
  )
}
