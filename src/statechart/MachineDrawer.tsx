import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { AnyStateMachine } from 'xstate'
import type { NextEvents } from './activity.ts'
import { readChart } from './chart.ts'
import { ChartContext } from './ChartContext.ts'
import type { ChartLayout } from './chartLayout.ts'
import { createLive, type RunningMachine } from './createLive.ts'
import { Details } from './Details.tsx'
import { Drawer } from './Drawer.tsx'
import { ListPane } from './ListPane.tsx'
import { PicturePane } from './PicturePane.tsx'
import { SaveButtons } from './SaveButtons.tsx'

export type MachineDrawerProps = {
  actor: RunningMachine
  /** The same machine, with descriptions. */
  machine: AnyStateMachine
  layout: ChartLayout
  /** What an event without payload does when it is sent from here: what its button does. */
  send: Readonly<Record<string, () => void>>
  nextEvents: NextEvents
  /** What else is to be seen of the machine, by name. */
  more: Readonly<Record<string, ReactNode>>
  onClose: () => void
}

/** A machine while it runs: its picture, the same as a list, and what else there is of it. */
export function MachineDrawer(props: MachineDrawerProps) {
  const { actor, machine, layout, send, nextEvents, more, onClose } = props
  const svg = useRef<SVGSVGElement>(null)
  const [selected, setSelected] = useState<string>()
  const chart = useMemo(() => readChart(machine), [machine])
  const shared = useMemo(
    () => ({ live: createLive(actor, chart, nextEvents), send, select: setSelected }),
    [actor, chart, send, nextEvents],
  )
  const picture = (
    <>
      <PicturePane
        chart={chart}
        layout={layout}
        selected={selected}
        onSelect={setSelected}
        svg={svg}
      >
        <SaveButtons svg={svg} size={layout} name={chart.root.key} />
      </PicturePane>
      <Details chart={chart} selected={selected} />
    </>
  )
  return (
    <ChartContext value={shared}>
      <Drawer
        views={{ Picture: picture, List: <ListPane chart={chart} />, ...more }}
        onClose={onClose}
      />
    </ChartContext>
  )
}
