import { memo, useEffect, useRef, use } from 'react'
import { headPath, linePath } from './arrowShape.ts'
import { arrowText } from './arrowText.ts'
import { ChartContext, useLive } from './ChartContext.ts'
import type { Box, Point } from './chartLayout.ts'
import type { Arrow } from './grouping.ts'
import { Pick } from './Pick.tsx'
import { SendButton } from './SendButton.tsx'
import type { Transition } from './transition.ts'

type ArrowViewProps = {
  arrow: Arrow
  points: readonly Point[]
  label: Box
  /** Whether it is part of the story from the first state to the last. */
  leadsOn: boolean
  selected: string | undefined
}

/** An arrow with its label: one line for each transition that leads this way. */
export const ArrowView = memo(function ArrowView({
  arrow,
  points,
  label,
  leadsOn,
  selected,
}: ArrowViewProps) {
  const isPossible = useLive(({ possible }) => arrow.transitions.some(({ id }) => possible.has(id)))
  const isTaken = useLive(({ taken }) => arrow.transitions.some(({ id }) => taken.has(id)))
  const trail = useTrail(arrow)
  const line = linePath(points)
  const [x, y, width, height] = label
  return (
    <g
      className="chart-arrow"
      data-possible={isPossible || undefined}
      data-taken={isTaken || undefined}
      data-leads-on={leadsOn || undefined}
    >
      <path className="chart-line" d={line} />
      {isTaken && <path ref={trail} className="chart-trail" d={line} pathLength={1} />}
      <path className="chart-head" d={headPath(points)} />
      <g transform={`translate(${x} ${y})`}>
        <rect className="chart-label" width={width} height={height} rx={6} />
        {arrowText(arrow).lines.map(({ text, transition, isName, y }) =>
          isName ? (
            <TransitionView
              key={transition.id}
              transition={transition}
              y={y}
              width={width}
              isSelected={selected === transition.id}
            />
          ) : (
            <ConditionLine key={`${text} ${y}`} text={text} transition={transition} y={y} />
          ),
        )}
      </g>
    </g>
  )
})

/** Draws the trail again when the same way is taken once more. */
function useTrail({ transitions }: Arrow) {
  const trail = useRef<SVGPathElement>(null)
  const live = use(ChartContext)?.live
  useEffect(
    () =>
      live?.onStep((taken) => {
        if (!transitions.some(({ id }) => taken.has(id))) return
        for (const animation of trail.current?.getAnimations() ?? [])
          if (animation.playState === 'finished') animation.play()
      }),
    [live, transitions],
  )
  return trail
}

type ConditionLineProps = { text: string; transition: Transition; y: number }

function ConditionLine({ text, transition, y }: ConditionLineProps) {
  const isPossible = useLive(({ possible }) => possible.has(transition.id))
  return (
    <text className="chart-aside" x={8} y={y + 4} data-possible={isPossible || undefined}>
      {text}
    </text>
  )
}

type TransitionViewProps = {
  transition: Transition
  y: number
  width: number
  isSelected: boolean
}

function TransitionView({ transition, y, width, isSelected }: TransitionViewProps) {
  const { id, event, name, condition, description } = transition
  const isPossible = useLive(({ possible }) => possible.has(id))
  const isTaken = useLive(({ taken }) => taken.has(id))
  return (
    <g
      className="chart-transition"
      transform={`translate(0 ${y})`}
      data-possible={isPossible || undefined}
      data-taken={isTaken || undefined}
    >
      <Pick
        id={id}
        label={`${name} ${condition ?? ''}. ${description ?? ''}`}
        isPressed={isSelected}
      >
        <rect className="chart-hit" x={1} y={-10} width={width - 2} height={20} rx={5} />
      </Pick>
      <text x={8} y={4}>
        {name}
      </text>
      {isPossible && <SendButton event={event} name={name} />}
    </g>
  )
}
