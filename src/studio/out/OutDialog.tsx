import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useModal } from '../../controls/useModal.ts'
import './OutDialog.css'

type OutDialogProps = { title: string; onClose: () => void; children: ReactNode }

/** A dialog about all reviews together. */
export function OutDialog({ title, onClose, children }: OutDialogProps) {
  const dialog = useModal()
  const id = useId()
  return (
    <dialog
      ref={dialog}
      className="out"
      aria-labelledby={id}
      // Told late: by then it may be open again, as it is in development.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose()
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button className="button quiet" aria-label="Close" onClick={() => dialog.current?.close()}>
          <X className="icon" aria-hidden />
        </button>
      </header>
      <div className="out-body">{children}</div>
    </dialog>
  )
}
