import { X } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Choice } from './Choice.tsx'
import { useDialog } from './useDialog.ts'
import './MachineDrawer.css'

type DrawerProps = {
  /** What is chosen before that. */
  choice?: ReactNode
  /** What is to be seen in it, one at a time, by name; the first one at first. */
  views: Readonly<Record<string, ReactNode>>
  onClose: () => void
}

/** A pane of the machine's, beside the page; on a smaller screen over it. */
export function Drawer({ choice, views, onClose }: DrawerProps) {
  const dialog = useDialog()
  const title = useId()
  const names = Object.keys(views)
  const [view = '', setView] = useState(names[0])
  const close = () => dialog.current?.close()

  return createPortal(
    <dialog
      ref={dialog}
      className="machine"
      aria-labelledby={title}
      onClose={({ target }) => {
        // It closes for a moment, too, to become modal or stop being it.
        if (target === dialog.current && !dialog.current.open) onClose()
      }}
      onClick={({ target }) => {
        // What lies behind a modal dialog belongs to it.
        if (target === dialog.current) close()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="machine-head">
        <div className="machine-bar">
          <h2 id={title} tabIndex={-1}>
            The machine
          </h2>
          {names.length > 1 && (
            <Choice label="Shown as" names={names} chosen={view} onChoose={setView} />
          )}
          <button className="machine-close" aria-label="Close" onClick={close}>
            <X className="icon" aria-hidden />
          </button>
        </div>
        {choice}
      </div>
      {views[view]}
    </dialog>,
    document.body,
  )
}
