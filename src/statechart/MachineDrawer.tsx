import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { AnyStateMachine } from 'xstate'
import type { NextEvents } from './activity.ts'
import { readChart } from './chart.ts'
import { ChartContext } from './ChartContext.ts'
import type { ChartLayout } from './chartLayout.ts'
import { Choice } from './Choice.tsx'
import { createLive, type Follow, type RunningMachine } from './createLive.ts'
import { Details } from './Details.tsx'
import { Drawer } from './Drawer.tsx'
import { ListPane } from './ListPane.tsx'
import { PicturePane } from './PicturePane.tsx'
import { SaveButtons } from './SaveButtons.tsx'

/** A running machine and what belongs to its picture; all but `more` stays the same while it is shown. */
export type ShownMachine = {
  actor: RunningMachine
  /** The same machine, with descriptions. */
  machine: AnyStateMachine
  layout: ChartLayout
  /** What an event without payload does when it is sent from here: what its button does. */
  send: Readonly<Record<string, () => void>>
  nextEvents: NextEvents
  /** Where guards look at more than the machine itself. */
  follow?: Follow
  /** What else is to be seen of the machine, by name. */
  more: Readonly<Record<string, ReactNode>>
}

export type MachineDrawerProps = {
  /** By what they are called; at first the first one is shown. */
  machines: Readonly<Record<string, ShownMachine>>
  onClose: () => void
}

/** Machines while they run, one at a time: its picture, the same as a list, and what else there is of it. */
export function MachineDrawer({ machines, onClose }: MachineDrawerProps) {
  const names = Object.keys(machines)
  const [name = '', setName] = useState(names[0])
  const [selected, setSelected] = useState<string>()
  const shown = machines[name]
  const choose = (other: string) => {
    setName(other)
    setSelected(undefined)
  }
  if (!shown) throw new Error(`There is no machine called ${name}`)
  const { actor, machine, layout, send, nextEvents, follow, more } = shown
  const svg = useRef<SVGSVGElement>(null)
  const chart = useMemo(() => readChart(machine), [machine])
  const shared = useMemo(
    () => ({ live: createLive(actor, chart, nextEvents, follow), send, select: setSelected }),
    [actor, chart, nextEvents, follow, send],
  )
  const picture = (
    <>
      <PicturePane
        key={name}
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
        choice={
          names.length > 1 && (
            <Choice label="Which machine" names={names} chosen={name} onChoose={choose} />
          )
        }
        views={{ Picture: picture, List: <ListPane key={name} chart={chart} />, ...more }}
        onClose={onClose}
      />
    </ChartContext>
  )
}
