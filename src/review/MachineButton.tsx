import { Workflow } from 'lucide-react'
import { useRef, useState, type ComponentType } from 'react'

type Drawer = ComponentType<{ onClose: () => void }>

/** Opens the picture of the machine, which is fetched only then. */
export function MachineButton() {
  const button = useRef<HTMLButtonElement>(null)
  const [drawer, setDrawer] = useState<{ Drawer: Drawer } | null>(null)
  const [hasFailed, setFailed] = useState(false)

  const open = () => {
    import('./ReviewMachineDrawer.tsx').then(
      ({ ReviewMachineDrawer }) => {
        setFailed(false)
        setDrawer({ Drawer: ReviewMachineDrawer })
      },
      () => setFailed(true),
    )
  }
  const close = () => {
    setDrawer(null)
    button.current?.focus()
  }
  const name = hasFailed ? 'Show the machine: could not be loaded, try again' : 'Show the machine'
  return (
    <>
      <button
        ref={button}
        className="machine-button"
        aria-label={name}
        title={name}
        aria-expanded={drawer !== null}
        data-failed={hasFailed || undefined}
        onClick={drawer ? close : open}
      >
        <Workflow className="icon" aria-hidden />
      </button>
      {drawer && <drawer.Drawer onClose={close} />}
    </>
  )
}
