import { ArrowView } from './ArrowView.tsx'
import type { Chart } from './chart.ts'
import type { ChartLayout } from './chartLayout.ts'
import { leadsOn } from './forward.ts'
import { headPath, linePath } from './arrowShape.ts'
import { StateView } from './StateView.tsx'
import './Picture.css'

type PictureProps = {
  chart: Chart
  layout: ChartLayout
  /** The id of the state or transition that is told about beside the picture. */
  selected?: string | undefined
}

/** Everything in the picture of a machine, to be put into an `<svg>`. */
export function Picture({ chart, layout, selected }: PictureProps) {
  return (
    <g className="chart">
      {[...chart.states.values()].reverse().map((state) => {
        const place = layout.states[state.id]
        return (
          place && (
            <StateView
              key={state.id}
              state={state}
              box={place.box}
              gutter={place.gutter}
              selected={isOf(state.id, selected) ? selected : undefined}
            />
          )
        )
      })}
      {Object.entries(layout.initials).map(([id, points]) => (
        <g key={id} className="chart-initial">
          <circle cx={points[0]?.[0]} cy={points[0]?.[1]} r={4} />
          <path className="chart-line" d={linePath(points)} />
          <path d={headPath(points)} />
        </g>
      ))}
      {chart.arrows.map((arrow) => {
        const place = layout.arrows[arrow.id]
        return (
          place && (
            <ArrowView
              key={arrow.id}
              arrow={arrow}
              points={place.points}
              label={place.label}
              leadsOn={leadsOn(chart, arrow)}
              selected={isOf(arrow.source, selected) ? selected : undefined}
            />
          )
        )
      })}
    </g>
  )
}

/** A selected transition concerns only what is drawn for its source. */
const isOf = (stateId: string, selected: string | undefined) =>
  selected === stateId || selected?.startsWith(`${stateId}/`)
