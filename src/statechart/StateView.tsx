import { memo, use } from 'react'
import { ChartContext, useLive } from './ChartContext.ts'
import type { State } from './chart.ts'
import type { Box } from './chartLayout.ts'
import type { Row } from './grouping.ts'
import { Pick } from './Pick.tsx'
import { SendButton } from './SendButton.tsx'
import { isProminent, stateText, type StateLine } from './stateText.ts'

type StateViewProps = {
  state: State
  box: Box
  gutter: number
  selected: string | undefined
}

/** A state's box with its text; the states inside it are drawn over it. */
export const StateView = memo(function StateView({ state, box, gutter, selected }: StateViewProps) {
  const isActive = useLive(({ active }) => active.has(state.id))
  const [x, y, width, height] = box
  return (
    <g
      className="chart-state"
      transform={`translate(${x} ${y})`}
      data-active={(isActive && state.depth > 0) || undefined}
      data-whole={state.depth === 0 || undefined}
      data-prominent={isProminent(state) || undefined}
      data-compound={state.children.length > 0 || undefined}
      data-final={state.type === 'final' || undefined}
    >
      <Pick
        id={state.id}
        label={`${state.title ?? state.key}. ${state.description ?? ''}`}
        isPressed={selected === state.id}
      >
        <rect className="chart-box" width={width} height={height} rx={10} />
      </Pick>
      {stateText(state).lines.map((line) =>
        line.row ? (
          <RowView
            key={line.row.id}
            row={line.row}
            line={line}
            gutter={gutter}
            selected={selected}
          />
        ) : (
          <text
            key={`${line.role} ${line.text}`}
            className={`chart-${line.role}`}
            x={line.x + gutter}
            y={line.y + baseline}
          >
            {line.text}
          </text>
        ),
      )}
    </g>
  )
})

/** From the middle of a line of text to where its letters stand. */
const baseline = 4

type RowViewProps = {
  row: Row
  line: StateLine
  gutter: number
  selected: string | undefined
}

/** What a state does without being left: a hook that comes back, the event, and when. */
function RowView({ row, line, gutter, selected }: RowViewProps) {
  const isTaken = useLive(({ taken }) => row.transitions.some(({ id }) => taken.has(id)))
  const isPossible = useLive(({ possible }) => row.transitions.some(({ id }) => possible.has(id)))
  const [first] = row.transitions
  const id = row.transitions.find((transition) => transition.id === selected)?.id ?? first?.id ?? ''
  return (
    <g
      className="chart-row"
      transform={`translate(${line.x + gutter} ${line.y})`}
      data-taken={isTaken || undefined}
      data-possible={isPossible || undefined}
    >
      <Pick
        id={id}
        label={`${line.text} ${line.aside ?? ''}. ${first?.description ?? ''}`}
        isPressed={selected === id}
      >
        <rect className="chart-hit" x={-6} y={-9} width={line.width + 12} height={18} rx={4} />
      </Pick>
      <path className="chart-hook" d="M1 -3h6a3 3 0 0 1 0 6H2m2.5 -2.5L2 3l2.5 2.5" />
      <text x={18} y={baseline}>
        {line.text}
        <tspan className="chart-aside" dx={8}>
          {line.aside}
        </tspan>
      </text>
      <RowSend row={row} />
    </g>
  )
}

/** Sends the event of a row that would answer now, in the place of its hook. */
function RowSend({ row }: Pick<RowViewProps, 'row'>) {
  const send = use(ChartContext)?.send ?? {}
  const sendable = row.transitions.filter(({ event }) => send[event])
  const id = useLive(({ possible }) => sendable.find(({ id }) => possible.has(id))?.id ?? '')
  const next = sendable.find((transition) => transition.id === id)
  return (
    next && (
      <g transform="translate(13 0)">
        <SendButton event={next.event} name={next.name} />
      </g>
    )
  )
}
