import { ChartNoAxesColumn, LayoutGrid } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { createPortal } from 'react-dom'
import { DownloadAll } from './DownloadAll.tsx'
import { LaterDialog, type DialogName } from './LaterDialog.tsx'
import './TakeOut.css'

/** What leaves the room of all reviews together: pictures with records, a contact sheet, numbers. */
export function TakeOutTools() {
  const [open, setOpen] = useState<{ name: DialogName; button: HTMLElement } | null>(null)
  const openBy =
    (name: DialogName) =>
    ({ currentTarget }: MouseEvent<HTMLElement>) =>
      setOpen({ name, button: currentTarget })
  const close = () => {
    if (open) goBackTo(open.button)
    setOpen(null)
  }
  return (
    <>
      <DownloadAll />
      <button className="button quiet" aria-haspopup="dialog" onClick={openBy('contact')}>
        <LayoutGrid className="icon" aria-hidden />
        Contact sheet
      </button>
      <button className="button quiet" aria-haspopup="dialog" onClick={openBy('numbers')}>
        <ChartNoAxesColumn className="icon" aria-hidden />
        Numbers
      </button>
      {open && createPortal(<LaterDialog name={open.name} onClose={close} />, document.body)}
    </>
  )
}

/** A dialog closes the popover that it was opened from, and the focus would be nowhere. */
function goBackTo(button: HTMLElement) {
  button.closest<HTMLElement>('[popover]')?.showPopover()
  button.focus()
}
