import { X } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { NextEvents } from './activity.ts'
import { readChart } from './chart.ts'
import { ChartContext } from './ChartContext.ts'
import type { ChartLayout } from './chartLayout.ts'
import { createLive, type RunningMachine } from './createLive.ts'
import { Details } from './Details.tsx'
import { ListPane } from './ListPane.tsx'
import { PicturePane } from './PicturePane.tsx'
import { SaveButtons } from './SaveButtons.tsx'
import './MachineDrawer.css'

export type MachineDrawerProps = {
  actor: RunningMachine
  layout: ChartLayout
  /** What an event without payload does when it is sent from here: what its button does. */
  send: Readonly<Record<string, () => void>>
  nextEvents: NextEvents
  /** What else is to be seen of the machine, by name. */
  more?: Readonly<Record<string, ReactNode>>
  onClose: () => void
}

/** A machine while it runs, beside the page that it runs; on a small screen instead of it. */
export function MachineDrawer({
  actor,
  layout,
  send,
  nextEvents,
  more = {},
  onClose,
}: MachineDrawerProps) {
  const dialog = useDialog()
  const title = useId()
  const svg = useRef<SVGSVGElement>(null)
  const [view, setView] = useState('Picture')
  const [selected, setSelected] = useState<string>()
  const chart = useMemo(() => readChart(actor.getSnapshot().machine), [actor])
  const shared = useMemo(
    () => ({
      live: createLive(actor, chart, nextEvents),
      send,
      select: setSelected,
    }),
    [actor, chart, send, nextEvents],
  )

  return createPortal(
    <dialog
      ref={dialog}
      className="machine"
      aria-labelledby={title}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dialog.current?.close()
      }}
    >
      <ChartContext value={shared}>
        <div className="machine-bar">
          <h2 id={title} tabIndex={-1}>
            The machine
          </h2>
          <div className="machine-views" role="group" aria-label="Shown as">
            {['Picture', 'List', ...Object.keys(more)].map((name) => (
              <button key={name} aria-pressed={view === name} onClick={() => setView(name)}>
                {name}
              </button>
            ))}
          </div>
          <button
            className="machine-close"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <X className="icon" aria-hidden />
          </button>
        </div>
        {more[view]}
        {view === 'Picture' && (
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
        )}
        {view === 'List' && <ListPane chart={chart} />}
      </ChartContext>
    </dialog>,
    document.body,
  )
}

/** Opens a dialog that leaves the page usable where both fit, and takes the screen where not. */
function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (matchMedia('(max-width: 860px)').matches) element?.showModal()
    else element?.show()
    element?.querySelector('h2')?.focus()
  }, [])
  return dialog
}
